import type { Caller } from '../../../kit/domain/caller.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import type { Write } from '../../../kit/persistence/write.js';
import { attachFiles, usableFiles } from '../attach-files.js';

/** The scan must be among the case's files; one that the clerk has just made at the counter becomes one now. */
export async function fileScan(unit: Write, caller: Caller, caseId: string, attachmentId: string | null): Promise<Refusal | null> {
  if (attachmentId === null) return null;
  const scan = [{ code: 'AUTHORISATION', provision: 'ELECTRONIC' as const, copies: 0, originals: 0, attachments: [attachmentId] }];
  const usable = await usableFiles(unit, caller, scan, { caseId });
  if ('code' in usable) return usable;
  attachFiles(unit, { ...usable, rows: usable.rows.filter((row) => row.caseId === null) }, caseId);
  return null;
}
