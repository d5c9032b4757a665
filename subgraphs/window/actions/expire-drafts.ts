import { LockMode } from '@mikro-orm/core';
import { localDate } from '../../kit/domain/calendar/index.js';
import { goThroughDue } from '../../kit/persistence/go-through-due.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import type { Chore } from '../../kit/server/chore.js';
import { emptyDraft } from '../domain/draft-rules.js';
import { CaseDraft } from '../persistence/draft.entity.js';
import { releaseDraft } from './attach-files.js';

/** Clears away drafts that nobody has touched for the days that the owner was told: personal data is kept no longer than it is needed (个人信息保护法 art. 19). */
export const expireDrafts: Chore = {
  name: 'clear away drafts that have run out',
  every: 3_600_000,
  run: (store) =>
    goThroughDue<{ id: string }>(
      (after, limit) => {
        const due = { state: 'OPEN' as const, expiresOn: { $lt: localDate(store.clock()) }, id: { $gt: after?.id ?? '' } };
        return store.reader().find(CaseDraft, due, { fields: ['id'], orderBy: { id: 'asc' }, limit });
      },
      ({ id }) => expire(store, id),
    ),
};

async function expire(store: Store, id: string): Promise<void> {
  await write(store, 'SYSTEM', async (unit) => {
    const draft = await unit.em.findOneOrFail(CaseDraft, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (draft.state !== 'OPEN' || draft.expiresOn >= localDate(unit.now)) return;
    Object.assign(draft, { state: 'EXPIRED', content: emptyDraft });
    await releaseDraft(unit, id);
    unit.record({ type: 'onewindow.draft.expired', subject: id, audience: '-', data: { expiresOn: draft.expiresOn } });
  });
}
