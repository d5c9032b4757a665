import { LockMode } from '@mikro-orm/core';
import { calendarOf } from '../../kit/persistence/calendar/calendar-of.js';
import { goThroughDue } from '../../kit/persistence/go-through-due.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import type { Chore } from '../../kit/server/chore.js';
import { acceptedBySilence, silenceCountsFrom } from '../domain/deemed-acceptance.js';
import { CaseFile } from '../persistence/case.entity.js';
import { pinnedSteps } from '../persistence/case-parts-of.js';
import { acceptFile } from './accept-file.js';

const SYSTEM = { sub: 'SYSTEM', name: '系统（逾期未告知，视为受理）' };

/**
 * Accepts every case of which nobody has said in time what is missing, back to the day of its receipt (行政许可法 art. 32).
 * Only the first round counts: who was told once what to correct is told anew without a limit of the law.
 */
export const acceptSilentCases: Chore = {
  name: 'accept what nobody has answered in time',
  every: 60_000,
  run: (store) =>
    goThroughDue<{ id: string }>(
      (after, limit) =>
        store
          .reader()
          .find(
            CaseFile,
            { stage: 'RECEIVED', round: 1, noticeDueAt: { $lt: store.clock() }, id: { $gt: after?.id ?? '' } },
            { fields: ['id'], orderBy: { id: 'asc' }, limit },
          ),
      ({ id }) => acceptSilent(store, id),
    ),
};

async function acceptSilent(store: Store, id: string): Promise<void> {
  await write(store, SYSTEM.sub, async (unit) => {
    const file = await unit.em.findOneOrFail(CaseFile, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (file.stage !== 'RECEIVED' || file.round !== 1) return;
    const steps = await pinnedSteps(unit.em, id);
    const limits = steps.map(({ part }) => part.item.limits);
    const calendar = await calendarOf(store, unit.em);
    const at = acceptedBySilence(limits, { receivedAt: file.receivedAt, now: unit.now, calendar });
    // The calendar may have changed since the end was written down.
    if (at === null) file.noticeDueAt = silenceCountsFrom(limits, file.receivedAt, calendar);
    else await acceptFile(unit, { file, steps }, { by: SYSTEM, at, deemed: true });
  });
}
