import { notFilled, numberOf } from '../form-reading.js';
import { money } from '../money.js';
import type { TaxRule } from '../tax-rule.js';
import { isLargeQuota, SMALL_QUOTA } from './quota-limit.js';
import { isFirstQuota } from './requests-quota.js';

/** 2018年第29号公告第三条: the first quota of a new taxpayer stays within one hundred thousand yuan. */
export const firstQuotaCeilingRule: TaxRule = {
  code: 'FIRST_QUOTA_OVER_CEILING',
  ruleRef: { document: '《国家税务总局关于新办纳税人首次申领增值税发票有关事项的公告》（2018年第29号）', article: '第三条' },
  items: ['new-taxpayer-package', 'invoice-quota'],
  judge: (subject) => {
    if (!isFirstQuota(subject)) return null;
    const quota = subject.details.approvedQuota ?? numberOf(subject.form, 'requestedQuota');
    if (quota === undefined) return notFilled('申请的发票额度', 'the requested quota');
    if (!isLargeQuota(quota)) return null;
    return {
      zh: `首次核定的额度${money(quota)}元超过${money(SMALL_QUOTA)}元`,
      en: `A first quota of CNY ${money(quota)} exceeds CNY ${money(SMALL_QUOTA)}`,
    };
  },
};
