import type { Caller } from '../../kit/domain/caller.js';
import type { Refusal } from '../../kit/domain/rule.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import { isOfficialLook } from '../domain/attachment-access.js';
import type { CaseAttachment } from '../persistence/attachment.entity.js';
import { staffAtPost } from './staff-at-post.js';

/**
 * Writes down that an official opens a file of a case: files show what forms mask (个人信息保护法 art. 51, 55). Whether
 * the caller may is decided before. The party's own looks are nobody's business.
 */
export async function lookAtFile(store: Store, caller: Caller, row: CaseAttachment): Promise<Refusal | null> {
  const { caseId, id: attachmentId, materialCode } = row;
  const notStationed = await staffAtPost(store.reader(), caller, store.clock());
  if (notStationed !== null) return notStationed;
  if (caseId === null || !isOfficialLook(caller, row.uploadedBy)) return null;
  await write(store, caller.sub ?? '', async (unit) => {
    unit.record({ type: 'onewindow.case.fileOpened', subject: caseId, audience: '-', data: { attachmentId, material: materialCode } });
  });
  return null;
}
