import type { Caller } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { pointKey, pointsToJudge } from '../domain/review.js';
import { inReview } from '../domain/review-rules.js';
import { type GivenByHand, verdictFaults } from '../domain/verdict-faults.js';
import { PointVerdict } from '../persistence/review.entity.js';
import { caseUnderReview } from './case-under-review.js';
import { nothingJudged, pointsNotApplicable } from './refusals.js';
import type { ReviewedCase } from './reviewed-case.js';

export interface JudgeInput {
  readonly caseId: string;
  readonly verdicts: readonly GivenByHand[];
  readonly idempotencyKey: string;
}

/** The reviewer judges points, one or many. Verdicts that the form itself has given stand; a later verdict replaces an earlier one. */
export async function judgePoints(store: Store, caller: Caller, input: JudgeInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'judgePoints', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseUnderReview(unit, caller, input.caseId);
    if ('code' in reviewed) return refused(reviewed);
    const refusal =
      refusalOf([inReview], { stage: reviewed.file.stage, review: reviewed.review }) ?? refusalOfVerdicts(input.verdicts, reviewed, caller);
    if (refusal !== null) return refused(refusal);
    for (const given of input.verdicts) write(unit, reviewed, caller, given);
    unit.record({
      type: 'onewindow.case.reviewed',
      subject: reviewed.file.id,
      audience: '-',
      data: { round: reviewed.file.round, verdicts: input.verdicts },
    });
    return done(reviewed.file.id);
  });
}

function refusalOfVerdicts(
  verdicts: readonly GivenByHand[],
  { checklist, file, steps, verdicts: standing }: ReviewedCase,
  caller: Caller,
): Refusal | null {
  if (verdicts.length === 0) return nothingJudged;
  const faults = verdictFaults(
    verdicts,
    {
      channel: file.channel,
      points: pointsToJudge(checklist, file.materials),
      automatic: new Set(standing.filter((verdict) => verdict.automatic).map(pointKey)),
      departmentOf: (part) => steps.find(({ step }) => step.key === part)?.step.department,
    },
    caller,
  );
  return faults.length === 0 ? null : pointsNotApplicable(faults, operatingRules('第八条'));
}

function write({ em, now }: Write, { file, verdicts }: ReviewedCase, caller: Caller, given: GivenByHand): void {
  const judged = {
    verdict: given.verdict,
    round: file.round,
    judgedBy: caller.sub ?? '',
    judgedByName: caller.name,
    judgedAt: now,
    remark: given.remark ?? null,
  };
  const earlier = verdicts.find((verdict) => pointKey(verdict) === pointKey(given));
  if (earlier !== undefined) Object.assign(earlier, judged);
  else em.create(PointVerdict, { caseId: file.id, part: given.part, code: given.code, automatic: false, ...judged });
}
