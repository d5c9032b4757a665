import { quotaLimit } from '../invoice/quota-limit.js';
import type { TaxResultMaker } from '../tax-rule.js';
import { documentNumber } from './document-number.js';

/** 准予税务行政许可决定书 */
export const invoiceQuotaResult: TaxResultMaker = ({ form, answers, details, facts, today }, serial) => {
  const approvedQuota = details.approvedQuota ?? 0;
  return {
    documentNumber: documentNumber('invoice-quota', today, serial),
    validUntil: null,
    produced: {},
    content: {
      taxpayerNumber: form.creditCode,
      taxpayerName: form.enterpriseName,
      quotaKind: answers.QUOTA_KIND,
      previousQuota: facts.taxpayer?.invoiceQuota ?? null,
      requestedQuota: form.requestedQuota,
      approvedQuota,
      legalLimit: { ...quotaLimit(Number(form.requestedQuota), answers.QUOTA_KIND) },
      siteVerifiedOn: details.siteVerification?.verifiedOn ?? null,
    },
  };
};
