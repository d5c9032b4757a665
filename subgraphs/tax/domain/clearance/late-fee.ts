import { daysBetween } from '../dates.js';
import { fen, yuanOf } from '../money.js';
import type { TaxArrear } from '../tax-facts.js';

/**
 * 滞纳金 that has grown on an open tax debt up to and including a day, in yuan rounded to the fen.
 * 税收征收管理法第三十二条: 0.05 % a day; 实施细则第七十五条: from the day after the due date to the day of payment.
 */
export function lateFee({ amount, dueOn }: Pick<TaxArrear, 'amount' | 'dueOn'>, today: string): number {
  const days = Math.max(0, daysBetween(dueOn, today));
  return yuanOf(Math.round((fen(amount) * days * 5) / 10_000));
}
