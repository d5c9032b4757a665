import { z } from 'zod';
import type { TaxItemSlug } from './tax-item.js';

const isoDate = z.iso.date();
/** Yuan with at most two decimals. */
const yuan = z.number().min(0).max(1e12);
const documentNumber = z.string().trim().min(4).max(60);

export const realNameRoles = ['LEGAL_REPRESENTATIVE', 'FINANCE_OFFICER', 'TAX_HANDLER'] as const;
export type RealNameRole = (typeof realNameRoles)[number];

/** What was done about a report that came after its limit: lateness never bars the handling itself. */
const overdueHandling = z.strictObject({
  /** 按节假日顺延未逾期, 首违不罚或者轻微不罚, 责令限期改正, 罚款 */
  kind: z.enum(['WITHIN_LIMIT_BY_HOLIDAYS', 'NO_PENALTY', 'ORDERED_TO_CORRECT', 'FINED']),
  documentNumber: documentNumber.optional(),
});

const siteVerification = z.strictObject({
  verifiedOn: isoDate,
  /** Names or numbers of the officers who went. */
  officers: z.array(z.string().trim().min(1)).min(1),
  finding: z.string().trim().min(2).max(2000),
});

const prepayment = z.strictObject({
  /** 上期实际缴纳的税额, or 税务机关核定的税额 */
  basis: z.enum(['LAST_PERIOD', 'ASSESSED']),
  amount: yuan,
});

const provincialDecision = z.strictObject({
  documentNumber,
  decidedOn: isoDate,
  approvedUntil: isoDate,
  approvedAmount: yuan,
});

const handedIn = z.strictObject({
  invoices: z.number().int().min(0),
  devices: z.number().int().min(0),
});

const taxDetails = z.strictObject({
  /** Day on which the complete application was received, where it differs from the day of the decision. */
  receivedOn: isoDate.optional(),
  realNameVerified: z.array(z.enum(realNameRoles)).optional(),
  overdueHandling: overdueHandling.optional(),
  /** 会计核算健全，能够提供准确税务资料 */
  accountsSound: z.boolean().optional(),
  /** 核定的发票额度, yuan */
  approvedQuota: yuan.optional(),
  siteVerification: siteVerification.optional(),
  /** The ruling that ends the insolvency has been verified with the court. */
  courtRulingVerified: z.boolean().optional(),
  /** 清算所得税已结清 */
  liquidationTaxSettled: z.boolean().optional(),
  /** Invoices and devices cancelled in this very matter. */
  handedIn: handedIn.optional(),
  /** 核准延期申报至 */
  deferredUntil: isoDate.optional(),
  prepayment: prepayment.optional(),
  provincialDecision: provincialDecision.optional(),
});

/** What the decider of the tax bureau enters beyond yes or no; which fields an item takes says `taxDetailsOf`. */
export type TaxDetails = z.infer<typeof taxDetails>;

/** The details that each item asks the decider for. Strict: a field of another item is a fault. */
export const taxDetailsOf = {
  'new-taxpayer-package': taxDetails.pick({
    receivedOn: true,
    realNameVerified: true,
    overdueHandling: true,
    accountsSound: true,
    approvedQuota: true,
  }),
  'general-vat-taxpayer-registration': taxDetails.pick({ accountsSound: true }),
  'invoice-quota': taxDetails.pick({ approvedQuota: true, siteVerification: true }),
  'tax-clearance': taxDetails.pick({ courtRulingVerified: true, liquidationTaxSettled: true, handedIn: true }),
  'cross-region-report': taxDetails.pick({}),
  'deferred-filing-approval': taxDetails.pick({ receivedOn: true, deferredUntil: true, prepayment: true }),
  'deferred-payment': taxDetails.pick({ receivedOn: true, provincialDecision: true }),
  'tax-payment-certificate': taxDetails.pick({}),
  'bank-account-report': taxDetails.pick({ receivedOn: true, overdueHandling: true }),
} satisfies Record<TaxItemSlug, z.ZodType<TaxDetails>>;
