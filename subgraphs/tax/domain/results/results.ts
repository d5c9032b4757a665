import type { TaxItemSlug } from '../tax-item.js';
import type { TaxResultMaker } from '../tax-rule.js';
import { bankAccountResult } from './bank-account.result.js';
import { clearanceResult } from './clearance.result.js';
import { crossRegionResult } from './cross-region.result.js';
import { filingDeferralResult, paymentDeferralResult } from './deferral.result.js';
import { generalTaxpayerResult } from './general-taxpayer.result.js';
import { invoiceQuotaResult } from './invoice-quota.result.js';
import { paymentCertificateResult } from './payment-certificate.result.js';
import { taxpayerInformationResult } from './taxpayer-information.result.js';

/** The document that each item of the tax bureau ends in. */
export const taxResults: Readonly<Record<TaxItemSlug, TaxResultMaker>> = {
  'new-taxpayer-package': taxpayerInformationResult,
  'general-vat-taxpayer-registration': generalTaxpayerResult,
  'invoice-quota': invoiceQuotaResult,
  'tax-clearance': clearanceResult,
  'cross-region-report': crossRegionResult,
  'deferred-filing-approval': filingDeferralResult,
  'deferred-payment': paymentDeferralResult,
  'tax-payment-certificate': paymentCertificateResult,
  'bank-account-report': bankAccountResult,
};
