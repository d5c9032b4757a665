import { notFilled, numberOf } from '../form-reading.js';
import { fen, money } from '../money.js';
import type { TaxRule } from '../tax-rule.js';
import { requestsQuota } from './requests-quota.js';

/** 发票管理办法第十五条: the bureau fixes the quota by scope, size and risk; what nobody asked for it does not grant. */
export const approvedQuotaRule: TaxRule = {
  code: 'APPROVED_QUOTA_NOT_WITHIN_REQUEST',
  ruleRef: { document: '《中华人民共和国发票管理办法》', article: '第十五条' },
  items: ['new-taxpayer-package', 'invoice-quota'],
  judge: (subject) => {
    const approved = subject.details.approvedQuota;
    if (!requestsQuota(subject))
      return approved === undefined
        ? null
        : { zh: '申请人没有同时申领发票，不核定发票额度', en: 'No quota was asked for, so none can be approved' };
    const requested = numberOf(subject.form, 'requestedQuota');
    if (requested === undefined) return notFilled('申请的发票额度', 'the requested quota');
    if (approved === undefined || approved <= 0) return { zh: '尚未填写核定的发票额度', en: 'The approved quota has not been entered' };
    if (fen(approved) <= fen(requested)) return null;
    return {
      zh: `核定的额度${money(approved)}元超过申请的额度${money(requested)}元`,
      en: `The approved quota of CNY ${money(approved)} exceeds the requested CNY ${money(requested)}`,
    };
  },
};
