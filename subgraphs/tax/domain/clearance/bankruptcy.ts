import type { TaxSubject } from '../tax-rule.js';

/**
 * Whether a court has ended the insolvency and the ruling has been verified: what is still owed is then
 * written off (核销死欠) and bars nothing, 税总发〔2019〕64号第一条第三项. Pure.
 */
export function endedByCourt({ answers, details }: Pick<TaxSubject, 'answers' | 'details'>): boolean {
  return answers.CLEARANCE_CAUSE === 'BANKRUPTCY' && details.courtRulingVerified === true;
}
