import { createUnionType } from 'type-graphql';
import type { TaxItemSlug } from '../../domain/tax-item.js';
import { AccountReceiptType } from './account-receipt.type.js';
import { ClearanceCertificateType } from './clearance-certificate.type.js';
import { CrossRegionReceiptType } from './cross-region-receipt.type.js';
import { FilingDeferralType, PaymentDeferralType } from './deferral-decisions.type.js';
import { PaymentCertificateType } from './payment-certificate.type.js';
import { QuotaDecisionType } from './quota-decision.type.js';
import { TaxpayerConfirmationType } from './taxpayer-confirmation.type.js';
import { VatRegistrationType } from './vat-registration.type.js';

/** The document that each item ends in, as a type of the graph. */
export const resultTypes = {
  'new-taxpayer-package': TaxpayerConfirmationType,
  'general-vat-taxpayer-registration': VatRegistrationType,
  'invoice-quota': QuotaDecisionType,
  'tax-clearance': ClearanceCertificateType,
  'cross-region-report': CrossRegionReceiptType,
  'deferred-filing-approval': FilingDeferralType,
  'deferred-payment': PaymentDeferralType,
  'tax-payment-certificate': PaymentCertificateType,
  'bank-account-report': AccountReceiptType,
} satisfies Record<TaxItemSlug, new () => object>;

const members = Object.values(resultTypes);

export const TaxResult = createUnionType({
  name: 'TaxResult',
  description: '办理结果文书的内容 — what the document of a tax matter says',
  types: () => members as unknown as readonly [typeof TaxpayerConfirmationType],
  resolveType: (value) => value.constructor as never,
});

/** The content of an issued document as the graph shows it; the keys of the content are the fields of the type. Pure. */
export function resultView(slug: TaxItemSlug, content: Readonly<Record<string, unknown>>): object {
  return Object.assign(new resultTypes[slug](), content);
}
