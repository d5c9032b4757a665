import { fen, yuanOf } from '../money.js';
import { certificateLines, certifiedPayments } from '../reports/certified-payments.js';
import type { TaxResultMaker } from '../tax-rule.js';
import { documentNumber } from './document-number.js';

/** 税收完税证明: what came in and went back in the period, by tax. */
export const paymentCertificateResult: TaxResultMaker = ({ form, facts, today }, serial) => {
  const lines = certificateLines(certifiedPayments(form, facts.payments));
  return {
    documentNumber: documentNumber('tax-payment-certificate', today, serial),
    validUntil: null,
    produced: {},
    content: {
      taxpayerNumber: form.creditCode,
      taxpayerName: form.enterpriseName,
      paidFrom: form.paidFrom,
      paidUntil: form.paidUntil,
      purpose: form.certificatePurpose,
      lines,
      net: yuanOf(lines.reduce((sum, line) => sum + fen(line.net), 0)),
    },
  };
};
