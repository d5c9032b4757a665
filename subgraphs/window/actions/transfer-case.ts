import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { type Refusal, refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { postingRefusal } from '../../kit/posting/posting-rules.js';
import { isOnline } from '../domain/channel.js';
import { inReview } from '../domain/review-rules.js';
import { caseUnderReview } from './case-under-review.js';
import type { CaseActInput } from './issue-notice.js';

export interface TransferInput extends CaseActInput {
  /** Subject of the colleague who takes the case over. */
  readonly to: string;
  readonly reason: string;
}

const SHORTEST_REASON = 4;
const LONGEST_REASON = 500;

/**
 * Hands a case that came to the wrong window to a colleague by name (转办). Any window may take any item in; what was handed
 * over has a receiver who answers for it, never "the other window". A case for a body outside the hall is refused with that body named.
 */
export async function transferCase(store: Store, caller: Caller, input: TransferInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'transferCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseUnderReview(unit, caller, input.caseId);
    if ('code' in reviewed) return refused(reviewed);
    const { file, review } = reviewed;
    const notInReview = refusalOf([inReview], { stage: file.stage, review });
    if (notInReview !== null) return refused(notInReview);
    if (isOnline(file.channel)) return refused(reviewedOnline);
    const reason = input.reason.trim();
    const length = [...reason].length;
    if (length < SHORTEST_REASON || length > LONGEST_REASON) return refused(reasonMissing);
    const to = input.to.trim();
    if (to === (file.reviewer ?? caller.sub)) return refused(alreadyThere);
    const postings = await unit.em.find(Posting, { subject: to });
    const notStationed = postingRefusal(postings, localDate(unit.now));
    const [posting] = postings;
    if (notStationed !== null || posting === undefined) return refused(receiverNotStationed);
    const from = file.reviewer ?? caller.sub;
    Object.assign(file, { reviewer: to, reviewerName: posting.personName });
    unit.record({ type: 'onewindow.case.transferred', subject: file.id, audience: '-', data: { from, to, reason } });
    return done(file.id);
  });
}

function refusal(code: string, zh: string, en: string, article: string): Refusal {
  return { code, message: { zh, en }, ruleRef: operatingRules(article), details: [] };
}

const reviewedOnline = refusal(
  'REVIEWED_ONLINE',
  '网上申请由有关部门审查，不在窗口之间转办',
  'An online application is reviewed by its departments',
  '第八条（二）',
);
const reasonMissing = refusal('REASON_MISSING', '转办应当写明理由（4至500字）', 'Say why, in 4 to 500 characters', '第五条（二）');
const alreadyThere = refusal('ALREADY_WITH_RECEIVER', '该件已由此人负责审查', 'The case is with that person already', '第五条（二）');
const receiverNotStationed = refusal(
  'RECEIVER_NOT_STATIONED',
  '接收人今日没有在窗口进驻，请指定在岗人员',
  'The receiver is not stationed at the window today: name somebody who is',
  '第五条（二）',
);
