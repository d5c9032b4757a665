import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { emptyDraft } from '../domain/draft-rules.js';
import { releaseDraft } from './attach-files.js';
import { ownDraft, type SeenDraft } from './own-draft.js';

export interface DraftActInput extends SeenDraft {
  readonly idempotencyKey: string;
}

/** Throws a draft away: what was filled in is gone, that there was one is in the journal. */
export async function discardDraft(store: Store, caller: Caller, input: DraftActInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'discardDraft', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const draft = await ownDraft(unit, caller, input, emptyDraft);
    if ('code' in draft) return refused(draft);
    Object.assign(draft, { state: 'DISCARDED', content: emptyDraft });
    await releaseDraft(unit, draft.id);
    unit.record({ type: 'onewindow.draft.discarded', subject: draft.id, audience: '-', data: {} });
    return done(draft.id);
  });
}
