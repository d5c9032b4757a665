import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import type { Caller } from '../../kit/domain/caller.js';
import { type Refusal, refusalOf } from '../../kit/domain/rule.js';
import { nextSerial } from '../../kit/persistence/serial.js';
import type { Store } from '../../kit/persistence/store.js';
import { Rollback, write } from '../../kit/persistence/write.js';
import type { SpooledFile } from '../../kit/storage/spool.js';
import { isHallStaff } from '../domain/hall-staff.js';
import type { UploadPolicy } from '../domain/upload-policy.js';
import { withinAllowance } from '../domain/upload-rules.js';
import { CaseAttachment } from '../persistence/attachment.entity.js';
import { outstandingOf } from '../persistence/outstanding.js';
import { staffAtPost } from './staff-at-post.js';

export interface ReceivedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly file: SpooledFile;
}

/** Why somebody may not upload anything now, whatever it is; null when it may. Looked at before a byte is read. */
export async function uploadRefusal(
  em: EntityManager,
  { policy, caller, now, size }: { policy: UploadPolicy; caller: Caller; now: Date; size: number },
): Promise<Refusal | null> {
  const notStationed = await staffAtPost(em, caller, now);
  if (notStationed !== null) return notStationed;
  const { files, bytes } = await outstandingOf(em, caller.sub ?? '');
  return refusalOf([withinAllowance], { policy, staff: isHallStaff(caller), files: files + 1, bytes: bytes + size });
}

/**
 * Keeps a file that was received whole and found in order: its bytes first, its row after them. Whatever happens between
 * the two leaves bytes without a row, which are nobody's and are swept away; never a row without bytes.
 */
export async function keepUpload(
  store: Store,
  policy: UploadPolicy,
  caller: Caller,
  { fileName, mediaType, file }: ReceivedFile,
): Promise<CaseAttachment | Refusal> {
  const id = randomUUID();
  const { size, sha256 } = file;
  const storageKey = `${store.clock().toISOString().slice(0, 7).replace('-', '/')}/${id}`;
  await store.files.put(storageKey, file);
  try {
    return await write(store, caller.sub ?? '', async (unit) => {
      await oneAtATime(unit.em, caller);
      const refusal = await uploadRefusal(unit.em, { policy, caller, now: unit.now, size });
      if (refusal !== null) throw new Rollback(refusal);
      unit.record({ type: 'onewindow.attachment.uploaded', subject: id, audience: '-', data: { mediaType, size, sha256 } });
      return unit.em.create(CaseAttachment, {
        id,
        caseId: null,
        draftId: null,
        materialCode: null,
        fileName,
        mediaType,
        size,
        sha256,
        storageKey,
        uploadedAt: unit.now,
        uploadedBy: caller.sub ?? '',
        uploadedByName: caller.name,
      });
    });
  } catch (error) {
    // Of any other fault it is not known whether the row was written after all: then the bytes are left to be swept away.
    if (!(error instanceof Rollback)) throw error;
    await store.files.remove(storageKey);
    return error.reason as Refusal;
  }
}

/** Two uploads of one person that end together are counted one after the other, or both would find room for one. */
async function oneAtATime(em: EntityManager, { sub }: Caller): Promise<void> {
  await nextSerial(
    em,
    `upload/${createHash('sha256')
      .update(sub ?? '')
      .digest('hex')}`,
  );
}
