import type { TaxFacts, Taxpayer } from '../tax-facts.js';
import type { TaxSubject } from '../tax-rule.js';
import { endedByCourt } from './bankruptcy.js';
import { remainingInvoices } from './remaining-invoices.js';

/** Why a clearance is given on the spot; GENERAL and OTHER are not. */
export type ClearanceGround =
  | 'COURT_RULING'
  | 'NO_TAX_AFFAIRS'
  | 'NEVER_RECEIVED_INVOICES'
  | 'CREDIT_GRADE_A_OR_B'
  | 'PARENT_GRADE_A'
  | 'RECOGNISED_FOUNDER'
  | 'UNRATED_FIXED_QUOTA'
  | 'BELOW_STARTING_POINT'
  | 'GENERAL_TAXPAYER'
  | 'OTHER_TAXPAYER';

/** How long a clearance may take, and why. Working days; 0 = on the spot. */
export interface ClearanceMode {
  readonly mode: 'INSTANT' | 'FIVE_DAYS' | 'TEN_DAYS';
  readonly workingDays: 0 | 5 | 10;
  readonly ground: ClearanceGround;
}

/**
 * The way a clearance goes: on the spot where 税总发〔2018〕149号第二条 or 税总发〔2019〕64号第一条 says so,
 * otherwise ten working days for a general taxpayer and five for any other. Pure.
 */
export function clearanceMode(subject: Pick<TaxSubject, 'answers' | 'details' | 'facts'>): ClearanceMode {
  const { facts } = subject;
  const instant = instantGround(subject);
  if (instant !== null) return { mode: 'INSTANT', workingDays: 0, ground: instant };
  return facts.taxpayer?.vatStatus === 'GENERAL'
    ? { mode: 'TEN_DAYS', workingDays: 10, ground: 'GENERAL_TAXPAYER' }
    : { mode: 'FIVE_DAYS', workingDays: 5, ground: 'OTHER_TAXPAYER' };
}

function instantGround(subject: Pick<TaxSubject, 'answers' | 'details' | 'facts'>): ClearanceGround | null {
  if (endedByCourt(subject)) return 'COURT_RULING';
  const { facts } = subject;
  if (facts.taxpayer === null || !facts.taxpayer.hasTaxAffairs) return 'NO_TAX_AFFAIRS';
  if (owesAnything(facts)) return null;
  if (!facts.taxpayer.everReceivedInvoices) return 'NEVER_RECEIVED_INVOICES';
  const { invoices, devices } = remainingInvoices(subject);
  if (facts.investigations.length > 0 || invoices > 0 || devices > 0) return null;
  return promiseGround(facts.taxpayer);
}

/** The five kinds of taxpayers that are cleared against a promise, 税总发〔2018〕149号第二条第一至五项. */
function promiseGround(taxpayer: Taxpayer): ClearanceGround | null {
  if (taxpayer.creditGrade === 'A' || taxpayer.creditGrade === 'B') return 'CREDIT_GRADE_A_OR_B';
  if (taxpayer.creditGrade === 'M' && taxpayer.parentCreditGrade === 'A') return 'PARENT_GRADE_A';
  if (taxpayer.recognisedFounder) return 'RECOGNISED_FOUNDER';
  if (taxpayer.creditGrade === null && taxpayer.fixedQuotaHousehold) return 'UNRATED_FIXED_QUOTA';
  return taxpayer.belowVatStartingPoint ? 'BELOW_STARTING_POINT' : null;
}

function owesAnything({ arrears, lateFees, fines }: TaxFacts): boolean {
  return arrears.length > 0 || lateFees.length > 0 || fines.length > 0;
}
