import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';
import { daysOverdue } from './reporting-limit.js';

/** 税收征收管理法第六十条: a late report is taken in all the same, but the lateness must be dealt with, not passed over. */
export const overdueHandledRule: TaxRule = {
  code: 'OVERDUE_REPORT_NOT_HANDLED',
  ruleRef: { document: COLLECTION_LAW, article: '第六十条' },
  items: ['new-taxpayer-package', 'bank-account-report'],
  judge: (subject) => {
    const days = daysOverdue(subject);
    if (days === 0) return null;
    const handling = subject.details.overdueHandling;
    if (handling === undefined)
      return {
        zh: `超过法定报告期限${days}日，应当先记明逾期的处理情况（顺延、不予处罚、责令限期改正或者罚款）`,
        en: `The report is ${days} days late: record how the lateness was dealt with first`,
      };
    if (handling.kind === 'FINED' && handling.documentNumber === undefined)
      return { zh: `超过法定报告期限${days}日，已处罚款但未填写处罚决定书文号`, en: `${days} days late: a fine needs its decision number` };
    return null;
  },
};
