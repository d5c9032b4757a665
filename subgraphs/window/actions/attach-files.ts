import { LockMode } from '@mikro-orm/core';
import type { Caller } from '../../kit/domain/caller.js';
import type { Refusal, RefusalDetail } from '../../kit/domain/rule.js';
import type { Write } from '../../kit/persistence/write.js';
import type { SuppliedMaterial } from '../domain/material-supply.js';
import { CaseAttachment } from '../persistence/attachment.entity.js';
import { attachmentsNotUsable } from './refusals.js';

/** Where files are handed in: a case they may already belong to, a draft that may hold them. */
export interface HandingIn {
  readonly caseId?: string;
  readonly draftId?: string;
}

/** Files that may be handed in with these materials; their rows stay locked until the act ends. */
export interface UsableFiles {
  readonly rows: readonly CaseAttachment[];
  readonly materialOf: ReadonlyMap<string, string>;
}

/**
 * The files that materials name. They must be the caller's own uploads, or be held by the draft or case itself; one
 * that was handed in with another case, was swept away or is somebody else's gives the same answer as none.
 */
export async function usableFiles(
  { em }: Pick<Write, 'em'>,
  caller: Caller,
  materials: readonly SuppliedMaterial[],
  handingIn: HandingIn = {},
): Promise<UsableFiles | Refusal> {
  const materialOf = new Map(materials.flatMap(({ code, attachments }) => (attachments ?? []).map((id) => [id, code] as const)));
  if (materialOf.size === 0) return { rows: [], materialOf };
  const rows = await em.find(CaseAttachment, { id: { $in: [...materialOf.keys()] } }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const usable = new Set(rows.filter((row) => mayBeHandedIn(row, caller, handingIn)).map(({ id }) => id));
  const wrong = [...materialOf].filter(([id]) => !usable.has(id)).map(([id, code]) => notUsable(id, code));
  return wrong.length > 0 ? attachmentsNotUsable(wrong) : { rows, materialOf };
}

/** Makes the files the case's. Their hashes go into the journal: what was handed in, and when, can be proven ever after. */
export function attachFiles(unit: Write, { rows, materialOf }: UsableFiles, caseId: string): void {
  for (const row of rows) Object.assign(row, { caseId, draftId: null, materialCode: materialOf.get(row.id) ?? null });
  if (rows.length === 0) return;
  const files = rows.map(({ id, sha256, materialCode }) => ({ id, sha256, material: materialCode }));
  unit.record({ type: 'onewindow.case.filesAttached', subject: caseId, audience: '-', data: { files } });
}

/** Lets a draft hold exactly these files: what it held before and does not name any more is left to be swept away. */
export async function holdForDraft({ em }: Pick<Write, 'em'>, { rows, materialOf }: UsableFiles, draftId: string): Promise<void> {
  await releaseDraft({ em }, draftId);
  for (const row of rows) Object.assign(row, { draftId, materialCode: materialOf.get(row.id) ?? null });
}

/** A draft that is gone holds nothing. */
export async function releaseDraft({ em }: Pick<Write, 'em'>, draftId: string): Promise<void> {
  for (const row of await em.find(CaseAttachment, { draftId, caseId: null })) row.draftId = null;
}

function mayBeHandedIn(row: CaseAttachment, { sub }: Caller, { caseId, draftId }: HandingIn): boolean {
  if (row.caseId !== null) return row.caseId === caseId;
  return row.uploadedBy === sub || (draftId !== undefined && row.draftId === draftId);
}

function notUsable(id: string, code: string): RefusalDetail {
  return {
    subject: id,
    message: {
      zh: `材料“${code}”所附文件不存在、已过期或者已用于其他办件，请重新上传`,
      en: `The file for ${code} is not there, has run out or belongs to another case: upload it again`,
    },
  };
}
