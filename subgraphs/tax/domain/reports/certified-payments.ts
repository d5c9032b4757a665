import { textOf } from '../form-reading.js';
import { fen, yuanOf } from '../money.js';
import type { TaxPayment, TaxType } from '../tax-facts.js';

/** One line of a certificate: what came in, what went back, what remains, in yuan. */
export interface CertificateLine {
  readonly taxType: TaxType;
  readonly paid: number;
  readonly refunded: number;
  readonly net: number;
}

/** The payments and refunds that fall into the period and taxes a form asks for; both ends included. Pure. */
export function certifiedPayments(form: Readonly<Record<string, unknown>>, payments: readonly TaxPayment[]): TaxPayment[] {
  const from = textOf(form, 'paidFrom') ?? '';
  const until = textOf(form, 'paidUntil') ?? '';
  const wanted = Array.isArray(form.certificateTaxTypes) ? form.certificateTaxTypes : [];
  return payments.filter(
    (payment) => payment.on >= from && payment.on <= until && (wanted.length === 0 || wanted.includes(payment.taxType)),
  );
}

/** Totals by tax type, exact to the fen, in order of first appearance. Pure. */
export function certificateLines(payments: readonly TaxPayment[]): CertificateLine[] {
  const taxes = [...new Set(payments.map((payment) => payment.taxType))];
  return taxes.map((taxType) => {
    const total = (kind: TaxPayment['kind']) =>
      payments
        .filter((payment) => payment.taxType === taxType && payment.kind === kind)
        .reduce((sum, payment) => sum + fen(payment.amount), 0);
    const paid = total('PAID');
    const refunded = total('REFUNDED');
    return { taxType, paid: yuanOf(paid), refunded: yuanOf(refunded), net: yuanOf(paid - refunded) };
  });
}
