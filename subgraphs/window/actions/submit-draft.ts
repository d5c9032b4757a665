import type { Caller } from '../../kit/domain/caller.js';
import { type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { emptyDraft } from '../domain/draft-rules.js';
import type { JointMatter } from '../domain/joint-matter.js';
import type { DraftActInput } from './discard-draft.js';
import { ownDraft } from './own-draft.js';
import { takeIn } from './take-in.js';

/** Hands a draft in. Where it cannot be an application yet, the draft stays as it is and everything that is wrong is told. */
export async function submitDraft(
  store: Store,
  matters: readonly JointMatter[],
  caller: Caller,
  input: DraftActInput,
): Promise<Outcome<string>> {
  return performAct(store, { name: 'submitDraft', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const draft = await ownDraft(unit, caller, input, emptyDraft);
    if ('code' in draft) return refused(draft);
    const { itemId, matterCode, channel, previousCaseId, content } = draft;
    const taken = await takeIn(
      unit,
      { store, matters, caller, draftId: draft.id },
      { ...content, itemId, matterCode, channel, previousCaseId },
    );
    if (!taken.ok) return taken;
    // The application is the case's from now on: the draft keeps no second copy of personal data.
    Object.assign(draft, { state: 'SUBMITTED', caseId: taken.value, content: emptyDraft });
    unit.record({ type: 'onewindow.draft.submitted', subject: draft.id, audience: '-', data: { caseId: taken.value } });
    return taken;
  });
}
