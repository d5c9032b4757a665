import { addMonths } from '../dates/iso-date.js';
import type { MonthlyContribution } from '../medical-insurance-facts.js';

/** Twelve months of one year with the same figures, paid in full unless said otherwise. */
export function contributionsOfYear(
  year: number,
  figures: { wageTotalFen: number; insuredCount: number; payableFen?: number; paidFen?: number },
): MonthlyContribution[] {
  const { wageTotalFen, insuredCount, payableFen = 0, paidFen = payableFen } = figures;
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return { month, wageTotalFen, insuredCount, payableFen, paidFen, dueOn: addMonths(`${month}-15`, 1) };
  });
}
