import { LockMode } from '@mikro-orm/core';
import type { Caller } from '../../kit/domain/caller.js';
import { type Refusal, refusalOf } from '../../kit/domain/rule.js';
import type { Write } from '../../kit/persistence/write.js';
import { type DraftContent, draftRules } from '../domain/draft-rules.js';
import { hallIntake } from '../intake/hall-intake.js';
import { CaseFile } from '../persistence/case.entity.js';
import { CaseDraft } from '../persistence/draft.entity.js';

/** A draft as its writer has seen it. */
export interface SeenDraft {
  readonly draftId: string;
  readonly saved: number;
}

export function sizeOf(content: DraftContent): number {
  return JSON.stringify(content).length;
}

/** The caller's own draft, its row locked, or why it cannot be written to. Somebody else's gives the same answer as none. */
export async function ownDraft(
  { em }: Pick<Write, 'em'>,
  caller: Caller,
  seen: SeenDraft,
  content: DraftContent,
): Promise<CaseDraft | Refusal> {
  const draft = await em.findOne(CaseDraft, { id: seen.draftId, owner: caller.sub ?? '' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (draft === null) return draftNotFound;
  const became = draft.caseId === null ? null : await em.findOne(CaseFile, { id: draft.caseId }, { fields: ['number'] });
  const subject = { ...draft, caseNumber: became?.number ?? null, seen: seen.saved, size: sizeOf(content), largest: hallIntake.draftSize };
  return refusalOf(draftRules, subject) ?? draft;
}

export const draftNotFound: Refusal = {
  code: 'DRAFT_NOT_FOUND',
  message: { zh: '未找到该暂存件', en: 'There is no such draft' },
  ruleRef: null,
  details: [],
};
