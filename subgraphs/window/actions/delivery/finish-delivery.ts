import { localDate } from '../../../kit/domain/calendar/index.js';
import type { Caller } from '../../../kit/domain/caller.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import type { Write } from '../../../kit/persistence/write.js';
import { caseLifecycle } from '../../domain/case-lifecycle.js';
import { isHere } from '../../domain/delivery/result-lifecycle.js';
import { CaseStep } from '../../persistence/case.entity.js';
import type { CaseResult } from '../../persistence/delivery.entity.js';
import { giveBackOriginals } from '../custody/give-back-originals.js';
import { notifyApplicant } from '../notify-applicant.js';
import { issueDeliveryRegister } from '../paperwork/issue-delivery-register.js';
import { type CaseInDelivery, emptyShelf } from './delivery-file.js';

interface HandedOut {
  readonly deliveryId: string;
  readonly results: readonly CaseResult[];
  readonly recipientName: string;
  readonly recipientIdNumber: string;
  readonly recipientRole: string;
  /** How they were delivered, as the register says it. */
  readonly way: string;
  /** Originals as counted; null for all that are here. */
  readonly originals: number | null;
}

/**
 * Writes down that these results are with the applicant. With the last of them, when all is decided, the originals go back
 * and the case is closed, which nothing else does (I4). A refusal names an original that is not home.
 */
export async function finishDelivery(
  unit: Write,
  caller: Caller,
  { file, delivery, results: all }: CaseInDelivery,
  out: HandedOut,
): Promise<Refusal | null> {
  const { deliveryId, results, recipientName, recipientIdNumber } = out;
  const rest = all.filter((result) => !results.includes(result) && result.stage !== 'HANDED_OUT');
  const closes = rest.length === 0 && caseLifecycle.next(file.stage, 'registerDelivery') !== null;
  if (closes) {
    const refusal = await giveBackOriginals(unit, caller, file, { recipientName, recipientIdNumber, counted: out.originals });
    if (refusal !== null) return refusal;
  }
  for (const result of results) Object.assign(result, { deliveryId, stage: 'HANDED_OUT' });
  const numbers = results.map(({ number }) => number);
  const type = closes ? 'onewindow.case.delivered' : 'onewindow.case.deliveredInPart';
  unit.record({ type, subject: file.id, audience: '-', data: { deliveryId, results: numbers } });
  const recipient = { name: recipientName, idNumber: recipientIdNumber, role: out.recipientRole };
  await issueDeliveryRegister(unit, { file, results, recipient, way: out.way, caller, closes });
  if (!closes) {
    if (delivery.state === 'WAITING' && !rest.some(({ stage }) => isHere(stage))) emptyShelf(delivery, file);
    return null;
  }
  Object.assign(delivery, { state: 'DONE', nextReminderOn: null });
  Object.assign(file, { stage: caseLifecycle.next(file.stage, 'registerDelivery'), closedAt: unit.now });
  await unit.em.nativeUpdate(CaseStep, { caseId: file.id }, { openKey: null });
  notifyApplicant(unit, file, { template: 'CASE_DELIVERED', data: { results: all.length, deliveredOn: localDate(unit.now) } });
  return null;
}
