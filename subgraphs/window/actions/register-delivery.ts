import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { normaliseCode } from '../../kit/domain/identifiers/index.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { requirePosting } from '../../kit/posting/require-posting.js';
import { collectorRole, deliveryRules } from '../domain/delivery-rules.js';
import { CaseFile, CaseStep } from '../persistence/case.entity.js';
import { CaseResult, Delivery } from '../persistence/delivery.entity.js';
import { giveBackOriginals } from './custody/give-back-originals.js';
import { notifyApplicant } from './notify-applicant.js';
import { issueDeliveryRegister } from './paperwork/issue-delivery-register.js';
import { caseNotFound } from './refusals.js';

export interface DeliverInput {
  readonly caseId: string;
  readonly recipientName: string;
  readonly recipientIdNumber: string;
  /** Originals that the clerk gives back with the results; null: all that are here. */
  readonly originals: number | null;
  readonly idempotencyKey: string;
}

/** Registers that the results were handed out (出件登记): all that lie in the result window, to a person the application names. It closes the case. */
export async function registerDelivery(store: Store, caller: Caller, input: DeliverInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'registerDelivery', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStationed = await requirePosting(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const file = await unit.em.findOne(CaseFile, { id: input.caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (file === null) return refused(caseNotFound);
    const recipientName = input.recipientName.trim();
    const recipientIdNumber = normaliseCode(input.recipientIdNumber);
    const refusal = refusalOf(deliveryRules, {
      stage: file.stage,
      form: file.form,
      recipientName,
      recipientIdNumber,
      today: localDate(unit.now),
    });
    if (refusal !== null) return refused(refusal);
    const uncollected = await giveBackOriginals(unit, caller, file, { recipientName, recipientIdNumber, counted: input.originals });
    if (uncollected !== null) return refused(uncollected);
    const id = randomUUID();
    const role = collectorRole(file.form, recipientName, recipientIdNumber) ?? '';
    const results = await unit.em.find(CaseResult, { caseId: file.id, deliveryId: null });
    for (const result of results) result.deliveryId = id;
    unit.em.create(Delivery, {
      id,
      caseId: file.id,
      recipientName,
      recipientIdNumber,
      recipientRole: role,
      registeredAt: unit.now,
      registeredBy: caller.sub ?? '',
      registeredByName: caller.name,
    });
    Object.assign(file, { stage: 'CLOSED', closedAt: unit.now });
    await unit.em.nativeUpdate(CaseStep, { caseId: file.id }, { openKey: null });
    unit.record({
      type: 'onewindow.case.delivered',
      subject: file.id,
      audience: '-',
      data: { deliveryId: id, results: results.map((result) => result.number) },
    });
    const recipient = { name: recipientName, idNumber: recipientIdNumber, role };
    await issueDeliveryRegister(unit, { file, results, recipient, way: '综合出件窗口当面领取', caller });
    const told = { results: results.length, deliveredOn: localDate(unit.now) };
    notifyApplicant(unit, file, { template: 'CASE_DELIVERED', data: told });
    return done(file.id);
  });
}
