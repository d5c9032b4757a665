import { fen } from '../../domain/money.js';
import type { TaxType } from '../../domain/tax-facts.js';
import { ArrearRecord } from '../debt.entity.js';
import { DeferralRecord } from '../deferral.entity.js';
import { confirmed, demanded, type TaxEntry } from './tax-entry.js';

/**
 * 实施细则第四十二条: no late fee grows within the approved period, so a debt that was booked while the decision was out is
 * due on the new day, as far as the approved amount goes.
 */
export const deferredPaymentEntry: TaxEntry = async ({ em }, approval, taxpayer) => {
  const { subject, taskId } = approval;
  const { provincialDecision } = subject.details;
  if (provincialDecision === undefined)
    throw new Error('A deferral of payment passed the rules without the decision of the autonomous region');
  const { approvedUntil, documentNumber } = provincialDecision;
  const amountFen = fen(provincialDecision.approvedAmount);
  const tax = {
    enterpriseId: confirmed(taxpayer, approval).enterpriseId,
    taxType: demanded(subject.form, 'taxType') as TaxType,
    periodFrom: demanded(subject.form, 'periodFrom'),
    periodUntil: demanded(subject.form, 'periodUntil'),
  };
  em.create(DeferralRecord, { id: taskId, kind: 'PAYMENT', ...tax, deferredUntil: approvedUntil, amountFen, documentNumber });
  let left = amountFen;
  for (const arrear of await em.find(ArrearRecord, { ...tax, endedOn: null }, { orderBy: { dueOn: 'asc', id: 'asc' } })) {
    if (left === 0) break;
    const deferred = Math.min(left, arrear.amountFen);
    left -= deferred;
    if (deferred === arrear.amountFen) arrear.dueOn = approvedUntil;
    else {
      arrear.amountFen -= deferred;
      em.create(ArrearRecord, { id: taskId, ...tax, amountFen: deferred, dueOn: approvedUntil, endedOn: null, endedBy: null });
    }
  }
};
