import type { TaxSubject } from '../tax-rule.js';

/** Invoices and devices still with the taxpayer after what was handed in with this matter; never below nought. Pure. */
export function remainingInvoices({ facts, details }: Pick<TaxSubject, 'facts' | 'details'>): { invoices: number; devices: number } {
  return {
    invoices: Math.max(0, facts.invoicesInHand - (details.handedIn?.invoices ?? 0)),
    devices: Math.max(0, facts.devicesInHand - (details.handedIn?.devices ?? 0)),
  };
}
