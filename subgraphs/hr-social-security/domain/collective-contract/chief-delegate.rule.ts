import type { HrRule } from '../hr-rule.js';
import { sidesOf } from './delegation.js';

export const oneChiefEach: HrRule = {
  code: 'COLLECTIVE_CHIEF_DELEGATE_FAULTY',
  ruleRef: { document: '《集体合同规定》', article: '第十九条、第二十三条' },
  items: ['collective-contract-review'],
  judge: ({ form }) => {
    const faults = sidesOf(form).flatMap(({ title, delegates }) => {
      const chiefs = delegates.filter((one) => one.chief);
      if (chiefs.length !== 1) return [`${title}一方首席代表${chiefs.length}名`];
      return chiefs.some((one) => one.outside) ? [`${title}一方首席代表为本单位以外人员`] : [];
    });
    if (faults.length === 0) return null;
    return {
      zh: `${faults.join('，')}；每方应当有一名本单位的首席代表`,
      en: 'Each side has exactly one chief delegate, who belongs to the enterprise',
    };
  },
};
