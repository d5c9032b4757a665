import { randomUUID } from 'node:crypto';
import { deadlineOf } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { noticeOf } from '../../kit/domain/catalogue/checklist.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import { calendarOf } from '../../kit/persistence/calendar/calendar-of.js';
import type { Store } from '../../kit/persistence/store.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import { noticeRules, withReviewDetails } from '../domain/review-rules.js';
import { hallIntake } from '../intake/hall-intake.js';
import { Notice } from '../persistence/review.entity.js';
import { caseUnderReview } from './case-under-review.js';
import { findLater } from './find-later.js';
import { notifyApplicant } from './notify-applicant.js';
import { issueNoticePaper } from './paperwork/issue-notice-paper.js';

export interface CaseActInput {
  readonly caseId: string;
  readonly idempotencyKey: string;
}

/** Tells the applicant once, and everything: the lines are made from the failed points and the missing materials. */
export async function issueNotice(store: Store, caller: Caller, input: CaseActInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'issueNotice', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseUnderReview(unit, caller, input.caseId);
    if ('code' in reviewed) return refused(reviewed);
    const { file, review, steps } = reviewed;
    const refusal = refusalOf(noticeRules, { stage: file.stage, review });
    if (refusal !== null) return refused(withReviewDetails(refusal, review));
    const lines = noticeOf(review.failed, review.missing);
    const id = randomUUID();
    const dueOn = deadlineOf(
      { amount: hallIntake.supplementWorkingDays, unit: 'WORKING_DAY' },
      unit.now,
      await calendarOf(store, unit.em),
    ).on;
    unit.record({
      type: 'onewindow.case.noticeIssued',
      subject: file.id,
      audience: '-',
      data: { round: file.round, lines: lines.length, dueOn },
    });
    const number = await issueNoticePaper(unit, { file, steps, lines, dueOn, caller });
    unit.em.create(Notice, {
      id,
      caseId: file.id,
      number,
      round: file.round,
      lines,
      issuedAt: unit.now,
      issuedBy: caller.sub ?? '',
      issuedByName: caller.name,
      answeredAt: null,
      dueOn,
      acknowledgedAt: null,
      acknowledgedByName: null,
      overdueAt: null,
    });
    await findLater(unit, reviewed, { id, lines });
    file.stage = caseLifecycle.next(file.stage, 'issueNotice') ?? file.stage;
    notifyApplicant(unit, file, { template: 'NOTICE_ISSUED', data: { lines: lines.length, noticeNumber: number } });
    return done(file.id);
  });
}
