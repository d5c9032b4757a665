import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { RefusalDetail } from '../../kit/domain/rule.js';
import { refusalOf } from '../../kit/domain/rule.js';
import type { Caller } from '../../kit/domain/caller.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { requirePosting } from '../../kit/posting/require-posting.js';
import { pointKey, pointsToJudge, type Verdict } from '../domain/review.js';
import { inReview } from '../domain/review-rules.js';
import { reviewerRefusal } from '../domain/reviewer.js';
import { PointVerdict } from '../persistence/review.entity.js';
import { caseNotFound } from './refusals.js';
import { type ReviewedCase, reviewedCase } from './reviewed-case.js';

export interface GivenByHand {
  readonly part: string;
  readonly code: string;
  readonly verdict: Verdict;
  readonly remark?: string | null;
}

export interface JudgeInput {
  readonly caseId: string;
  readonly verdicts: readonly GivenByHand[];
  readonly idempotencyKey: string;
}

/** The reviewer judges points, one or many. Verdicts that the form itself has given stand; another verdict replaces one's own. */
export async function judgePoints(store: Store, caller: Caller, input: JudgeInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'judgePoints', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStationed = await requirePosting(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const reviewed = await reviewedCase(unit, input.caseId);
    if (reviewed === null) return refused(caseNotFound);
    const departments = reviewed.steps.map(({ step }) => step.department);
    const refusal = reviewerRefusal(caller, reviewed.file.channel, departments) ?? refusalOf([inReview], { stage: reviewed.file.stage, review: reviewed.review });
    if (refusal !== null) return refused(refusal);
    const faults = input.verdicts.flatMap((given) => verdictFaults(given, reviewed, caller));
    if (faults.length > 0) {
      return refused({
        code: 'POINTS_NOT_APPLICABLE',
        message: { zh: '有要点不适用于该件，未作判定', en: 'Some points do not apply to this case: nothing was judged' },
        ruleRef: operatingRules('第八条'),
        details: faults,
      });
    }
    for (const given of input.verdicts) write(unit, reviewed, caller, given);
    unit.record({ type: 'onewindow.case.reviewed', subject: input.caseId, audience: '-', data: { round: reviewed.file.round, verdicts: input.verdicts } });
    return done(input.caseId);
  });
}

function verdictFaults(given: GivenByHand, { checklist, file, steps, verdicts }: ReviewedCase, caller: Caller): RefusalDetail[] {
  const subject = pointKey(given);
  if (!pointsToJudge(checklist, file.materials).some((point) => pointKey(point) === subject)) {
    return [{ subject, message: { zh: '该要点不适用，或者所审查的材料尚未提交', en: 'does not apply, or its material is not there' } }];
  }
  if (verdicts.some((verdict) => pointKey(verdict) === subject && verdict.automatic)) {
    return [{ subject, message: { zh: '该要点已由系统依据表单判定，更正表单后重新判定', en: 'judged from the form: correct the form to change it' } }];
  }
  const department = steps.find(({ part }) => part.key === given.part)?.step.department;
  const online = file.channel === 'GOV_SITE' || file.channel === 'MOBILE';
  return online && department !== caller.department ? [{ subject, message: { zh: '该要点由其他部门审查', en: 'is for another department' } }] : [];
}

function write({ em, now }: Write, { file, verdicts }: ReviewedCase, caller: Caller, given: GivenByHand): void {
  const judged = { verdict: given.verdict, round: file.round, judgedBy: caller.sub ?? '', judgedByName: caller.name, judgedAt: now, remark: given.remark ?? null };
  const earlier = verdicts.find((verdict) => pointKey(verdict) === pointKey(given));
  if (earlier !== undefined) Object.assign(earlier, judged);
  else em.create(PointVerdict, { caseId: file.id, part: given.part, code: given.code, automatic: false, ...judged });
}
