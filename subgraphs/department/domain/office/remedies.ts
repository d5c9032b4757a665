import type { Remedy } from '../task-work.js';

/**
 * What the applicant may do against a denial: it is told in the decision (行政许可法 art. 38). Both periods are the law's and
 * count from the day on which he learns of it. Pure.
 */
export const denialRemedies: readonly Remedy[] = [
  {
    kind: 'RECONSIDERATION',
    within: { amount: 60, unit: 'CALENDAR_DAY' },
    basis: { document: '《中华人民共和国行政复议法》', article: '第二十条第一款' },
  },
  {
    kind: 'LITIGATION',
    within: { amount: 6, unit: 'MONTH' },
    basis: { document: '《中华人民共和国行政诉讼法》', article: '第四十六条第一款' },
  },
];
