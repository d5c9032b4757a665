import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { CaseActInput } from './issue-notice.js';
import { staffAtPost } from './staff-at-post.js';

export interface RevealInput extends CaseActInput {
  readonly reason: string;
}

const SHORTEST_REASON = 4;
const LONGEST_REASON = 500;

/**
 * Writes down who looks at personal data unmasked, and why (个人信息保护法 art. 51); whether the caller may is decided before.
 * The key is good for the day only: a look on another day is written down anew, and a posting that has ended ends it.
 */
export async function revealForm(store: Store, caller: Caller, input: RevealInput): Promise<Outcome<string>> {
  const said = {
    name: 'revealForm',
    actor: caller.sub ?? '',
    key: input.idempotencyKey,
    input: { ...input, day: localDate(store.clock()) },
  };
  return performAct(store, said, async (unit) => {
    const notStationed = await staffAtPost(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const reason = input.reason.trim();
    const { length } = [...reason];
    if (length < SHORTEST_REASON || length > LONGEST_REASON) {
      return refused({
        code: 'REASON_MISSING',
        message: { zh: '查看未脱敏信息应当写明事由（四至五百字）', en: 'Say why you need the unmasked data (4 to 500 characters)' },
        ruleRef: { document: '《中华人民共和国个人信息保护法》', article: '第五十一条' },
        details: [],
      });
    }
    unit.record({ type: 'onewindow.case.formRevealed', subject: input.caseId, audience: '-', data: { reason } });
    return done(input.caseId);
  });
}
