import { LockMode } from '@mikro-orm/core';
import type { LookAtClocks } from '../../kit/persistence/calendar/go-through-clocks.js';
import { silenceCountsFrom } from '../domain/deemed-acceptance.js';
import { CaseFile } from '../persistence/case.entity.js';
import { pinnedSteps } from '../persistence/case-parts-of.js';

/**
 * Counts anew from when silence accepts a case that waits for its first notice: a year that has been published, or hours
 * that were changed, move that end as they move the others. Only what is stored is looked at; who has been told already
 * has no such end any more.
 */
export const recomputeNoticeEnds: LookAtClocks = async ({ em, record }, { after, changedAt }, reached, limit) => {
  const waiting = {
    id: { $gt: reached },
    stage: 'RECEIVED',
    round: 1,
    noticeDueAt: { $ne: null },
    receivedAt: { $lte: changedAt },
  } as const;
  const files = await em.find(CaseFile, waiting, { orderBy: { id: 'asc' }, limit, lockMode: LockMode.PESSIMISTIC_WRITE });
  for (const file of files) {
    const limits = (await pinnedSteps(em, file.id)).map(({ part }) => part.item.limits);
    const [old, right] = [file.noticeDueAt, silenceCountsFrom(limits, file.receivedAt, after)];
    if (old === null || right === null || old.getTime() === right.getTime()) continue;
    file.noticeDueAt = right;
    const data = { old: old.toISOString(), new: right.toISOString() };
    record({ type: 'onewindow.case.noticeDueRecomputed', subject: file.id, audience: '-', data });
  }
  return files.at(-1)?.id ?? null;
};
