import { randomUUID } from 'node:crypto';
import { addDays, localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import type { Channel } from '../domain/channel.js';
import { type DraftContent, draftRules } from '../domain/draft-rules.js';
import { givenAnswers } from '../domain/given-answers.js';
import type { JointMatter } from '../domain/joint-matter.js';
import { hallIntake } from '../intake/hall-intake.js';
import { CaseDraft } from '../persistence/draft.entity.js';
import { chooseSubject, chosenSubject } from '../persistence/kept-catalogue.js';
import { holdForDraft, usableFiles } from './attach-files.js';
import { scanOf } from './authorisation-scan.js';
import { ownDraft, sizeOf } from './own-draft.js';
import { previousCase } from './previous-case.js';
import { subjectRefusal, subjectUnknown } from './refusals.js';
import { staffAtPost } from './staff-at-post.js';

export interface SaveDraftInput extends DraftContent {
  /** Null for a new one. */
  readonly draftId?: string | null;
  readonly saved?: number | null;
  readonly itemId?: string | null;
  readonly matterCode?: string | null;
  readonly channel: Channel;
  readonly previousCaseId?: string | null;
  readonly idempotencyKey: string;
}

/** Keeps what somebody has filled in so far (暂存). Only what it is about must be known; all else is looked at when it is handed in. */
export async function saveDraft(
  store: Store,
  matters: readonly JointMatter[],
  caller: Caller,
  input: SaveDraftInput,
): Promise<Outcome<string>> {
  return performAct(store, { name: 'saveDraft', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStationed = await staffAtPost(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const choice = chooseSubject(matters, input);
    if (choice === null) return refused(subjectUnknown(input.matterCode ?? input.itemId ?? ''));
    const subject = await chosenSubject(unit, choice, givenAnswers(input.answers).answers);
    const unavailable = subjectRefusal(subject);
    if (unavailable !== null) return refused(unavailable);
    const content = { answers: input.answers, form: input.form, materials: input.materials, authorisation: input.authorisation ?? null };
    const previous = await previousCase(unit, caller, input.previousCaseId, null);
    if (previous !== null && 'code' in previous) return refused(previous);
    const draft =
      typeof input.draftId === 'string'
        ? await ownDraft(unit, caller, seenBy(input.draftId, input), content)
        : newDraft(unit, caller, content);
    if ('code' in draft) return refused(draft);
    const files = await usableFiles(unit, caller, [...input.materials, ...scanOf(content.authorisation, input.materials)], {
      draftId: draft.id,
    });
    if ('code' in files) return refused(files);
    const { itemId = null, matterCode = null, channel } = input;
    const expiresOn = addDays(localDate(unit.now), hallIntake.draftDays);
    const previousCaseId = previous?.id ?? null;
    Object.assign(draft, {
      itemId,
      matterCode,
      channel,
      title: subject.title,
      content,
      previousCaseId,
      saved: draft.saved + 1,
      savedAt: unit.now,
      expiresOn,
    });
    await holdForDraft(unit, files, draft.id);
    unit.record({ type: 'onewindow.draft.saved', subject: draft.id, audience: '-', data: { saved: draft.saved, channel } });
    return done(draft.id);
  });
}

function seenBy(draftId: string, { saved }: SaveDraftInput) {
  return { draftId, saved: saved ?? 0 };
}

function newDraft({ em, now }: Write, caller: Caller, content: DraftContent) {
  const refusal = refusalOf(draftRules, {
    state: 'OPEN',
    caseNumber: null,
    saved: 0,
    seen: 0,
    size: sizeOf(content),
    largest: hallIntake.draftSize,
  });
  if (refusal !== null) return refusal;
  return em.create(CaseDraft, {
    id: randomUUID(),
    owner: caller.sub ?? '',
    ownerName: caller.name,
    channel: 'WINDOW',
    itemId: null,
    matterCode: null,
    title: '',
    content,
    previousCaseId: null,
    state: 'OPEN',
    caseId: null,
    saved: 0,
    createdAt: now,
    savedAt: now,
    expiresOn: localDate(now),
  });
}
