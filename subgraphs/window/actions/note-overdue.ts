import { LockMode } from '@mikro-orm/core';
import { localDate } from '../../kit/domain/calendar/index.js';
import { goThroughDue } from '../../kit/persistence/go-through-due.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import type { Chore } from '../../kit/server/chore.js';
import { CaseFile } from '../persistence/case.entity.js';
import { MaterialPromise } from '../persistence/intake.entity.js';
import { Notice } from '../persistence/review.entity.js';
import { notifyApplicant } from './notify-applicant.js';
import { issueReminder } from './paperwork/issue-promise.js';

const EVERY = 600_000;

/** Notes each notice that the applicant has not answered in time. Nothing ends by itself: the reviewer may terminate, and until then the applicant may still answer. */
export const noteOverdueSupplements: Chore = {
  name: 'note supplements that have not come in time',
  every: EVERY,
  run: (store) =>
    goThroughDue<{ id: string; caseId: string }>(
      (after, limit) => {
        const due = { dueOn: { $lt: localDate(store.clock()) }, answeredAt: null, overdueAt: null, id: { $gt: after?.id ?? '' } };
        return store.reader().find(Notice, due, { fields: ['id', 'caseId'], orderBy: { id: 'asc' }, limit });
      },
      ({ id, caseId }) => noteSupplement(store, caseId, id),
    ),
};

async function noteSupplement(store: Store, caseId: string, id: string): Promise<void> {
  await write(store, 'SYSTEM', async (unit) => {
    const { em, now, record } = unit;
    const file = await em.findOneOrFail(CaseFile, { id: caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const notice = await em.findOneOrFail(Notice, { id });
    if (notice.answeredAt !== null || notice.overdueAt !== null) return;
    notice.overdueAt = now;
    if (file.stage !== 'TO_BE_CORRECTED') return;
    record({
      type: 'onewindow.case.supplementOverdue',
      subject: caseId,
      audience: '-',
      data: { number: notice.number, dueOn: notice.dueOn },
    });
    const told = { noticeNumber: notice.number, dueOn: notice.dueOn ?? '' };
    notifyApplicant(unit, file, { template: 'SUPPLEMENT_OVERDUE', data: told });
  });
}

/** Notes the promised materials that have not come by their day. The department may deny for want of them, or the case be terminated; by a person, with reasons. */
export const noteOverduePromises: Chore = {
  name: 'note promised materials that have not come in time',
  every: EVERY,
  run: (store) =>
    goThroughDue<{ caseId: string; code: string }>(
      (after, limit) => {
        const due = { dueOn: { $lt: localDate(store.clock()) }, fulfilledAt: null, overdueAt: null };
        const beyond =
          after === null ? {} : { $or: [{ caseId: { $gt: after.caseId } }, { caseId: after.caseId, code: { $gt: after.code } }] };
        const orderBy = { caseId: 'asc', code: 'asc' } as const;
        return store.reader().find(MaterialPromise, { ...due, ...beyond }, { fields: ['caseId', 'code'], orderBy, limit });
      },
      ({ caseId }) => notePromises(store, caseId),
    ),
};

/** What of a case has not come is told in one letter. */
async function notePromises(store: Store, caseId: string): Promise<void> {
  await write(store, 'SYSTEM', async (unit) => {
    const { em, now, record } = unit;
    const file = await em.findOneOrFail(CaseFile, { id: caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const late = { caseId, dueOn: { $lt: localDate(now) }, fulfilledAt: null, overdueAt: null };
    const promises = await em.find(MaterialPromise, late, { orderBy: { dueOn: 'asc', code: 'asc' } });
    for (const promise of promises) promise.overdueAt = now;
    const [first] = promises;
    if (file.stage !== 'ACCEPTED' || first === undefined) return;
    const reminderNumber = await issueReminder(unit, file, promises);
    for (const promise of promises) {
      promise.reminderNumber = reminderNumber;
      const data = { material: promise.code, dueOn: promise.dueOn, documentNumber: reminderNumber };
      record({ type: 'onewindow.case.promiseOverdue', subject: caseId, audience: '-', data });
    }
    notifyApplicant(unit, file, { template: 'PROMISE_OVERDUE', data: { dueOn: first.dueOn, documentNumber: reminderNumber } });
  });
}
