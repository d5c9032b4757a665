import { endedByCourt } from '../clearance/bankruptcy.js';
import { clearanceMode } from '../clearance/clearance-mode.js';
import { sumOf } from '../money.js';
import type { TaxResultMaker } from '../tax-rule.js';
import { documentNumber } from './document-number.js';

/** 清税证明: its number lets the registration authority cancel the registration. */
export const clearanceResult: TaxResultMaker = (subject, serial) => {
  const { form, answers, details, facts, today } = subject;
  const { mode, workingDays, ground } = clearanceMode(subject);
  const number = documentNumber('tax-clearance', today, serial);
  return {
    documentNumber: number,
    validUntil: null,
    produced: { taxClearanceNumber: number },
    content: {
      taxpayerNumber: form.creditCode,
      taxpayerName: form.enterpriseName,
      cause: answers.CLEARANCE_CAUSE,
      clearedOn: today,
      clearanceMode: mode,
      workingDays,
      clearanceGround: ground,
      courtRulingNumber: form.courtRulingNumber ?? null,
      writtenOff: endedByCourt(subject) ? sumOf([...facts.arrears, ...facts.lateFees, ...facts.fines, ...facts.excessRefunds]) : 0,
      cancelledInvoices: details.handedIn?.invoices ?? 0,
      cancelledDevices: details.handedIn?.devices ?? 0,
    },
  };
};
