import type { TaxSubject } from '../tax-rule.js';

/** Whether the matter decides on a quota at all: the new taxpayer's package only where invoices are wanted. Pure. */
export function requestsQuota({ item, answers }: Pick<TaxSubject, 'item' | 'answers'>): boolean {
  return item === 'invoice-quota' || answers.NEEDS_INVOICE === 'YES';
}

/** Whether it is the taxpayer's first quota. Pure. */
export function isFirstQuota({ item, answers }: Pick<TaxSubject, 'item' | 'answers'>): boolean {
  return item === 'new-taxpayer-package' ? answers.NEEDS_INVOICE === 'YES' : answers.QUOTA_KIND === 'FIRST';
}
