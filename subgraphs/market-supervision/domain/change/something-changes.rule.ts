import { registrationRegulation } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';
import { changedMatters } from './changed-matters.js';

export const somethingChanges: MarketSupervisionRule = {
  code: 'NOTHING_CHANGES',
  ruleRef: registrationRegulation('第二十四条'),
  items: ['company-change'],
  judge: ({ answers }) =>
    changedMatters(answers).length > 0
      ? null
      : { zh: '申请未选择任何变更事项', en: 'The application names no registered matter that changes' },
};
