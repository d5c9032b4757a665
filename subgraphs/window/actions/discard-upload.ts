import { LockMode } from '@mikro-orm/core';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { CaseAttachment } from '../persistence/attachment.entity.js';
import { attachmentNotFound } from './refusals.js';

export interface DiscardUploadInput {
  readonly attachmentId: string;
  readonly idempotencyKey: string;
}

/**
 * The uploader takes back a file that it has not handed in. What was handed in belongs to the case and stays. Bytes go
 * after the row; where the process ends between the two, they are swept away later.
 */
export async function discardUpload(store: Store, caller: Caller, input: DiscardUploadInput): Promise<Outcome<string>> {
  let storageKey: string | null = null;
  const outcome = await performAct(
    store,
    { name: 'discardUpload', actor: caller.sub ?? '', key: input.idempotencyKey, input },
    async (unit) => {
      const own = { id: input.attachmentId, caseId: null, uploadedBy: caller.sub ?? '' };
      const row = await unit.em.findOne(CaseAttachment, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (row === null) return refused(attachmentNotFound);
      storageKey = row.storageKey;
      unit.em.remove(row);
      unit.record({ type: 'onewindow.attachment.discarded', subject: row.id, audience: '-', data: {} });
      return done(row.id);
    },
  );
  if (outcome.ok && storageKey !== null) await store.files.remove(storageKey);
  return outcome;
}
