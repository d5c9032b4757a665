import type { Write } from '../../../kit/persistence/write.js';
import { endedByCourt } from '../../domain/clearance/bankruptcy.js';
import { remainingInvoices } from '../../domain/clearance/remaining-invoices.js';
import { fen } from '../../domain/money.js';
import { ClearanceRecord } from '../clearance.entity.js';
import { ArrearRecord, ChargeRecord } from '../debt.entity.js';
import type { TaxEntry } from './tax-entry.js';

/** The taxpayer is cleared; invoices and devices are cancelled, and what a court’s ruling ended is written off. */
export const clearanceEntry: TaxEntry = async (unit, { enterprise, subject, issued }, taxpayer) => {
  const { content, documentNumber } = issued;
  unit.em.create(ClearanceRecord, {
    enterpriseId: enterprise.id,
    documentNumber,
    clearedOn: subject.today,
    cause: String(content.cause),
    mode: String(content.clearanceMode),
    writtenOffFen: fen(Number(content.writtenOff)),
    cancelledInvoices: Number(content.cancelledInvoices),
    cancelledDevices: Number(content.cancelledDevices),
  });
  if (taxpayer !== null) {
    const { invoices, devices } = remainingInvoices(subject);
    Object.assign(taxpayer, { standing: 'CLEARED', invoicesInHand: invoices, devicesInHand: devices });
  }
  if (endedByCourt(subject)) await writeOff(unit, enterprise.id, { endedOn: subject.today, endedBy: documentNumber });
};

/** 核销死欠 (税总发〔2019〕64号第一条第三项): the lines stay, with the document that ended them. */
async function writeOff({ em }: Write, enterpriseId: string, ended: { endedOn: string; endedBy: string }): Promise<void> {
  for (const arrear of await em.find(ArrearRecord, { enterpriseId, endedOn: null })) Object.assign(arrear, ended);
  for (const charge of await em.find(ChargeRecord, { enterpriseId, endedOn: null })) Object.assign(charge, ended);
}
