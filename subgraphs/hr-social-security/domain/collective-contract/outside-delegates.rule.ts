import type { HrRule } from '../hr-rule.js';
import { sidesOf } from './delegation.js';

/** 集体合同规定 art. 23: experts from outside are at most a third of their side. */
export const outsideDelegatesLimited: HrRule = {
  code: 'COLLECTIVE_OUTSIDERS_TOO_MANY',
  ruleRef: { document: '《集体合同规定》', article: '第二十三条' },
  items: ['collective-contract-review'],
  judge: ({ form }) => {
    const over = sidesOf(form).flatMap(({ title, delegates }) => {
      const outsiders = delegates.filter((one) => one.outside).length;
      return outsiders * 3 > delegates.length ? [{ title, outsiders, all: delegates.length }] : [];
    });
    if (over.length === 0) return null;
    return {
      zh: `${over.map((side) => `${side.title}一方${side.all}名代表中有${side.outsiders}名本单位以外人员`).join('，')}，超过三分之一`,
      en: `Outsiders are more than a third: ${over.map((side) => `${side.outsiders} of ${side.all}`).join(', ')}`,
    };
  },
};
