import { LockMode } from '@mikro-orm/core';
import { localDate } from '../../../kit/domain/calendar/index.js';
import type { Caller } from '../../../kit/domain/caller.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import type { Write } from '../../../kit/persistence/write.js';
import { requirePosting } from '../../../kit/posting/require-posting.js';
import { caseLifecycle } from '../../domain/case-lifecycle.js';
import { nextReminderOn, type ReminderPlan } from '../../domain/delivery/reminders.js';
import { CaseFile } from '../../persistence/case.entity.js';
import { CaseResult, DeliveryFile } from '../../persistence/delivery.entity.js';
import { hallSettings } from '../../settings/hall-settings.js';
import { caseNotFound } from '../refusals.js';

/** A case as the result window works on it. */
export interface CaseInDelivery {
  readonly file: CaseFile;
  readonly delivery: DeliveryFile;
  readonly results: CaseResult[];
}

/** The case for the staff of the result window, its row locked, or why not. */
export async function caseInDelivery(unit: Write, caller: Caller, caseId: string): Promise<CaseInDelivery | Refusal> {
  const notStationed = await requirePosting(unit.em, caller, unit.now);
  if (notStationed !== null) return notStationed;
  const file = await unit.em.findOne(CaseFile, { id: caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return file === null ? caseNotFound : deliveryOf(unit, file);
}

/** What belongs to the delivery of a case whose row is locked. */
export async function deliveryOf(unit: Write, file: CaseFile): Promise<CaseInDelivery> {
  const results = await unit.em.find(CaseResult, { caseId: file.id }, { orderBy: { arrivedAt: 'asc', stepId: 'asc' } });
  return { file, results, delivery: await deliveryFile(unit, file.id) };
}

async function deliveryFile({ em }: Write, caseId: string): Promise<DeliveryFile> {
  const known = await em.findOne(DeliveryFile, { caseId });
  return (
    known ??
    em.create(DeliveryFile, {
      caseId,
      state: 'AWAITED',
      waitingSince: null,
      mode: 'PICKUP',
      postName: null,
      postPhone: null,
      postAddress: null,
      contacts: 0,
      lastContactAt: null,
      reminders: 0,
      nextReminderOn: null,
    })
  );
}

/** All is decided: the results wait on the shelf from now on, and the applicant is reminded in time. */
export async function putOnShelf(unit: Write, file: CaseFile): Promise<DeliveryFile> {
  const delivery = await deliveryFile(unit, file.id);
  waitFrom(delivery, unit.now);
  return delivery;
}

/** Begins the waiting, or begins it anew after a parcel has come back. */
export function waitFrom(delivery: DeliveryFile, now: Date, plan: ReminderPlan = hallSettings.delivery.reminders): void {
  const nextOn = nextReminderOn(localDate(now), 0, plan);
  Object.assign(delivery, { state: 'WAITING', waitingSince: now, reminders: 0, nextReminderOn: nextOn });
}

/** Nothing of the case lies here any more: all is on its way, or what is still in work is awaited. */
export function emptyShelf(delivery: DeliveryFile, { stage }: Pick<CaseFile, 'stage'>): void {
  const decided = caseLifecycle.next(stage, 'registerDelivery') !== null;
  Object.assign(delivery, { state: decided ? 'AWAY' : 'AWAITED', nextReminderOn: null });
}
