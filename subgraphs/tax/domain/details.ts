import { z } from 'zod';
import { taxTypes } from './tax-facts.js';
import type { TaxItemSlug } from './tax-item.js';

const isoDate = z.iso.date();
/** Yuan with at most two decimals: a third one would be lost silently when it is booked in fen. */
const yuan = z
  .number()
  .min(0)
  .max(1e12)
  .refine((amount) => Number(amount.toFixed(2)) === amount);
const documentNumber = z.string().trim().min(4).max(60);

export const realNameRoles = ['LEGAL_REPRESENTATIVE', 'FINANCE_OFFICER', 'TAX_HANDLER'] as const;
export type RealNameRole = (typeof realNameRoles)[number];

export const overdueHandlings = ['WITHIN_LIMIT_BY_HOLIDAYS', 'NO_PENALTY', 'ORDERED_TO_CORRECT', 'FINED'] as const;
export const prepaymentBases = ['LAST_PERIOD', 'ASSESSED'] as const;

/** What was done about a report that came after its limit: lateness never bars the handling itself. */
const overdueHandling = z.strictObject({
  /** 按节假日顺延未逾期, 首违不罚或者轻微不罚, 责令限期改正, 罚款 */
  kind: z.enum(overdueHandlings),
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
  basis: z.enum(prepaymentBases),
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
  realNameVerified: z.array(z.enum(realNameRoles)).min(1).optional(),
  /** 认定的税种 */
  recognisedTaxes: z.array(z.enum(taxTypes)).min(1).optional(),
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

/**
 * The details that each item asks the decider for. Strict: a field of another item is a fault. Required is what every
 * approval of the item needs; what only some need (a quota, where invoices are wanted) the rules ask for.
 */
export const taxDetailsOf = {
  'new-taxpayer-package': taxDetails
    .pick({ realNameVerified: true, recognisedTaxes: true, overdueHandling: true, accountsSound: true, approvedQuota: true })
    .required({ realNameVerified: true, recognisedTaxes: true }),
  'general-vat-taxpayer-registration': taxDetails.pick({ accountsSound: true }),
  'invoice-quota': taxDetails.pick({ approvedQuota: true, siteVerification: true }).required({ approvedQuota: true }),
  'tax-clearance': taxDetails.pick({ courtRulingVerified: true, liquidationTaxSettled: true, handedIn: true }),
  'cross-region-report': taxDetails.pick({}),
  'deferred-filing-approval': taxDetails.pick({ deferredUntil: true, prepayment: true }).required(),
  'deferred-payment': taxDetails.pick({ provincialDecision: true }).required(),
  'tax-payment-certificate': taxDetails.pick({}),
  'bank-account-report': taxDetails.pick({ overdueHandling: true }),
} satisfies Record<TaxItemSlug, z.ZodType<TaxDetails>>;
