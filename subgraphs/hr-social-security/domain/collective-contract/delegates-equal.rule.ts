import type { HrRule } from '../hr-rule.js';
import { sidesOf } from './delegation.js';

/** 集体合同规定 art. 19: equal numbers, at least three a side. */
const LEAST = 3;

export const delegatesEqual: HrRule = {
  code: 'COLLECTIVE_DELEGATES_UNEQUAL',
  ruleRef: { document: '《集体合同规定》', article: '第十九条' },
  items: ['collective-contract-review'],
  judge: ({ form }) => {
    const [employer, workers] = sidesOf(form).map((side) => side.delegates.length) as [number, number];
    if (employer === workers && workers >= LEAST) return null;
    return {
      zh: `用人单位一方代表${employer}人、职工一方代表${workers}人，应当人数对等且每方不少于${LEAST}人`,
      en: `${employer} delegates of the employer and ${workers} of the workers: equal numbers and at least ${LEAST} a side are required`,
    };
  },
};
