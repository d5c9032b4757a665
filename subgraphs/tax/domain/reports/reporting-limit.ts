import { addDays, daysBetween } from '../dates.js';
import { textOf } from '../form-reading.js';
import type { TaxSubject } from '../tax-rule.js';

/** The duties to report within so many calendar days of an event that stands in the form. */
const duties: Readonly<Record<string, { readonly field: string; readonly days: number }>> = {
  // 税收征收管理法第十五条: thirty days from receiving the licence
  'new-taxpayer-package': { field: 'registeredOn', days: 30 },
  // 实施细则第十七条: fifteen days from opening or change
  'bank-account-report': { field: 'accountEventOn', days: 15 },
};

/**
 * Calendar days by which a report came after its limit; 0 when in time or when the item knows no such duty.
 * Where the licence itself came out of the same joint matter, the report was received before the duty began.
 * Holidays that move the limit (实施细则第一百零九条) are not counted here: the decider says so in `overdueHandling`.
 */
export function daysOverdue({ item, form, receivedOn }: Pick<TaxSubject, 'item' | 'form' | 'receivedOn'>): number {
  const duty = duties[item];
  const event = duty === undefined ? undefined : textOf(form, duty.field);
  if (duty === undefined || event === undefined) return 0;
  return Math.max(0, daysBetween(addDays(event, duty.days), receivedOn));
}
