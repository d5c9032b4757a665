import { type FundRule, guidance } from './fund-rule.js';

/** What is assessed and not paid is owed as well, though its month is not entered as arrears yet. */
export const assessmentsSettled: FundRule = {
  code: 'ASSESSMENTS_UNSETTLED',
  ruleRef: guidance('第五条'),
  items: ['unit-account-closure'],
  judge: ({ facts: { assessments } }) => {
    const open = assessments.filter(({ settled }) => !settled).map(({ documentNumber }) => documentNumber);
    if (open.length === 0) return null;
    return {
      zh: `尚有${open.length}份核定书未到账：${open.join('、')}，缴清后方可注销`,
      en: `${open.length} assessment(s) are not paid yet: ${open.join(', ')}; they must be settled before closure`,
    };
  },
};
