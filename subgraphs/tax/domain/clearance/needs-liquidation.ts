import type { TaxSubject } from '../tax-rule.js';

/**
 * Whether liquidation income is to be declared: a payer of enterprise income tax that did business and ends other
 * than by a court's ruling. The taxes recognised by the bureau count before the applicant's answers. Pure.
 */
export function needsLiquidation({ answers, facts: { taxpayer } }: Pick<TaxSubject, 'answers' | 'facts'>): boolean {
  if (answers.CLEARANCE_CAUSE === 'BANKRUPTCY') return false;
  if (taxpayer !== null) return taxpayer.hasTaxAffairs && taxpayer.recognisedTaxes.includes('ENTERPRISE_INCOME_TAX');
  return answers.TAX_AFFAIRS === 'YES' && answers.PAYS_ENTERPRISE_INCOME_TAX === 'YES';
}
