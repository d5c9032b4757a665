import { LockMode } from '@mikro-orm/core';
import { goThroughDue } from '../../kit/persistence/go-through-due.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import type { StoredFile } from '../../kit/storage/file-storage.js';
import { sweepSpool } from '../../kit/storage/spool.js';
import type { UploadPolicy } from '../domain/upload-policy.js';
import { CaseAttachment } from '../persistence/attachment.entity.js';

const BATCH = 100;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Forgets what was uploaded and neither handed in nor held by a draft in time: row first, bytes after it. */
export async function sweepUnsubmitted(store: Store, { unsubmittedDays }: UploadPolicy): Promise<void> {
  const before = new Date(store.clock().getTime() - unsubmittedDays * DAY);
  const waiting = { caseId: null, draftId: null, uploadedAt: { $lt: before } };
  await goThroughDue<{ id: string; storageKey: string }>(
    (after, limit) => {
      const due = { ...waiting, id: { $gt: after?.id ?? '' } };
      return store.reader().find(CaseAttachment, due, { fields: ['id', 'storageKey'], orderBy: { id: 'asc' }, limit });
    },
    async ({ id, storageKey }) => {
      if (await forget(store, id)) await store.files.remove(storageKey);
    },
  );
}

/** Takes a row away, unless it has been handed in or taken into a draft meanwhile. */
async function forget(store: Store, id: string): Promise<boolean> {
  return write(store, 'SYSTEM', async (unit) => {
    const row = await unit.em.findOne(CaseAttachment, { id, caseId: null, draftId: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (row === null) return false;
    unit.em.remove(row);
    unit.record({ type: 'onewindow.attachment.expired', subject: id, audience: '-', data: {} });
    return true;
  });
}

/**
 * Removes bytes without a row: a process ended after it had kept a file and before it had written the row. Their age is
 * the storage's own and is compared with `now` of the real world, also where the hall's clock is moved for training.
 */
export async function sweepOrphans(store: Store, { orphanHours }: UploadPolicy, now: Date): Promise<void> {
  const before = new Date(now.getTime() - orphanHours * HOUR);
  await sweepSpool(store.files.spool, before);
  let batch: StoredFile[] = [];
  for await (const stored of store.files.list()) {
    if (stored.keptAt < before) batch.push(stored);
    if (batch.length < BATCH) continue;
    await removeOrphans(store, batch);
    batch = [];
  }
  await removeOrphans(store, batch);
}

async function removeOrphans(store: Store, batch: readonly StoredFile[]): Promise<void> {
  if (batch.length === 0) return;
  const keys = batch.map(({ key }) => key);
  const rows = await store.reader().find(CaseAttachment, { storageKey: { $in: keys } }, { fields: ['storageKey'] });
  const known = new Set(rows.map(({ storageKey }) => storageKey));
  for (const key of keys) if (!known.has(key)) await store.files.remove(key);
}
