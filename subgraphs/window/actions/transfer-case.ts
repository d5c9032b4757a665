import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { type Refusal, refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { postingRefusal } from '../../kit/posting/posting-rules.js';
import { isOnline } from '../domain/channel.js';
import { reasonMissing } from '../domain/given-reason.js';
import { inReview } from '../domain/review-rules.js';
import { hallSettings } from '../settings/hall-settings.js';
import { caseUnderReview } from './case-under-review.js';
import type { CaseActInput } from './issue-notice.js';
import { issueTransfer } from './paperwork/issue-transfer.js';

export interface TransferInput extends CaseActInput {
  /** Subject of the colleague who takes the case over. */
  readonly to: string;
  readonly reason: string;
}

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
    const unexplained = reasonMissing(reason, { zh: '转办', en: 'Handing a case over' }, operatingRules('第五条（二）'));
    if (unexplained !== null) return refused(unexplained);
    const to = input.to.trim();
    if (to === (file.reviewer ?? caller.sub)) return refused(alreadyThere);
    const posting = await clerkAtPost(unit, to);
    if (posting === null) return refused(receiverNotStationed);
    const from = file.reviewer ?? caller.sub;
    const names = { from: file.reviewerName ?? caller.name, to: posting.personName };
    Object.assign(file, { reviewer: to, reviewerName: posting.personName });
    const documentNumber = await issueTransfer(unit, file, caller, { ...names, reason });
    unit.record({ type: 'onewindow.case.transferred', subject: file.id, audience: '-', data: { from, to, reason, documentNumber } });
    return done(file.id);
  });
}

/** Whoever takes a case over sits at an accepting window today: guides and couriers have none, and the result window reviews nothing. */
async function clerkAtPost({ em, now }: Write, subject: string): Promise<Posting | null> {
  const { resultWindows } = hallSettings.delivery;
  const postings = await em.find(Posting, { subject });
  const atWindow = postings.filter(({ windowNumber }) => windowNumber !== null && !resultWindows.includes(windowNumber));
  return atWindow.find((one) => postingRefusal([one], localDate(now)) === null) ?? null;
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
const alreadyThere = refusal('ALREADY_WITH_RECEIVER', '该件已由此人负责审查', 'The case is with that person already', '第五条（二）');
const receiverNotStationed = refusal(
  'RECEIVER_NOT_STATIONED',
  '接收人今日没有在综合受理窗口进驻，请指定在岗的受理人员',
  'The receiver is not stationed at an accepting window today: name somebody who is',
  '第五条（二）',
);
