import { LockMode } from '@mikro-orm/core';
import { daysBetween, localDate } from '../../../kit/domain/calendar/index.js';
import { goThroughDue } from '../../../kit/persistence/go-through-due.js';
import type { Store } from '../../../kit/persistence/store.js';
import { type Write, write } from '../../../kit/persistence/write.js';
import { dueReminder, type ReminderPlan } from '../../domain/delivery/reminders.js';
import { CaseFile } from '../../persistence/case.entity.js';
import { DeliveryFile } from '../../persistence/delivery.entity.js';
import { hallSettings } from '../../settings/hall-settings.js';
import { notifyApplicant } from '../notify-applicant.js';

/** Reminds applicants of results that nobody has collected (art. 10), on the days of the plan, never twice for the same. */
export async function remindUncollected(store: Store, plan: ReminderPlan = hallSettings.delivery.reminders): Promise<void> {
  await goThroughDue<{ caseId: string; nextReminderOn: string | null }>(
    (after, limit) => {
      const due = { state: 'WAITING' as const, nextReminderOn: { $lte: localDate(store.clock()) } };
      const [day, caseId] = [after?.nextReminderOn ?? '', after?.caseId ?? ''];
      const beyond = after === null ? {} : { $or: [{ nextReminderOn: { $gt: day } }, { nextReminderOn: day, caseId: { $gt: caseId } }] };
      const orderBy = { nextReminderOn: 'asc', caseId: 'asc' } as const;
      return store.reader().find(DeliveryFile, { $and: [due, beyond] }, { orderBy, limit, fields: ['caseId', 'nextReminderOn'] });
    },
    ({ caseId }) => write(store, 'SYSTEM', (unit) => remind(unit, caseId, plan)),
  );
}

/** Looked at again under the lock: the applicant may be at the window this very moment. */
async function remind(unit: Write, caseId: string, plan: ReminderPlan): Promise<void> {
  const file = await unit.em.findOneOrFail(CaseFile, { id: caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const delivery = await unit.em.findOneOrFail(DeliveryFile, { caseId });
  const today = localDate(unit.now);
  if (delivery.state !== 'WAITING' || delivery.waitingSince === null || delivery.nextReminderOn === null) return;
  if (delivery.nextReminderOn > today) return;
  const since = localDate(delivery.waitingSince);
  const due = dueReminder(since, delivery.reminders, today, plan);
  const days = daysBetween(since, today);
  Object.assign(delivery, { reminders: due?.given ?? delivery.reminders + 1, nextReminderOn: due?.nextOn ?? null });
  unit.record({ type: 'onewindow.case.collectionReminded', subject: file.id, audience: '-', data: { days, reminder: delivery.reminders } });
  notifyApplicant(unit, file, { template: 'RESULTS_UNCOLLECTED', data: { days } });
}
