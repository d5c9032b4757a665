import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { type Refusal, type RuleRef, refusalOf } from '../../kit/domain/rule.js';
import type { Write } from '../../kit/persistence/write.js';
import { caseScope } from '../domain/case-access.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import { type EndingKind, reachOfEnding } from '../domain/ending.js';
import { type EndingSubject, endingRules } from '../domain/ending-rules.js';
import type { EndingReason } from '../domain/intake-terms.js';
import { reviewerRefusal } from '../domain/reviewer.js';
import { stepLifecycle } from '../domain/step-lifecycle.js';
import { CaseEnding } from '../persistence/ending.entity.js';
import { dropUnusedSheets } from './custody/draw-up-sheet.js';
import { dueDaysOf } from './due-days.js';
import { endSteps } from './end-steps.js';
import { departmentsNamed } from './name-departments.js';
import { notifyApplicant } from './notify-applicant.js';
import { issueEnding } from './paperwork/issue-ending.js';
import type { ReviewedCase } from './reviewed-case.js';
import { callToResultWindow } from './settle-steps.js';

export interface Ending {
  readonly act: EndingSubject['act'];
  readonly reason: EndingReason | null;
  readonly explanation: string;
  readonly competentBody: string | null;
  readonly ruleRef: RuleRef;
}

const KINDS: Readonly<Record<Ending['act'], EndingKind>> = { refuse: 'REFUSED', withdraw: 'WITHDRAWN', terminate: 'TERMINATED' };

/**
 * Ends a case whose row is locked: the steps that are not decided end, the departments that have them are told, and the
 * ending is written with its document number. Where a step was decided before, its result still goes to the result window.
 */
export async function endCase(unit: Write, caller: Caller, { file, steps }: ReviewedCase, ending: Ending): Promise<Outcome<string>> {
  const refusal = await endingRefusal(unit, caller, { file, steps }, ending);
  if (refusal !== null) return refused(refusal);
  const rows = steps.map(({ step }) => step);
  const reach = reachOfEnding(file.stage, rows) === 'REST' ? 'REST' : 'WHOLE';
  const kind = KINDS[ending.act];
  const why = kind === 'WITHDRAWN' ? 'WITHDRAWN' : 'TERMINATED';
  const ended = endSteps(unit, file, rows, { why, reason: ending.reason?.name.zh ?? ending.explanation });
  await dropUnusedSheets(
    unit,
    file.id,
    rows.filter(({ key }) => ended.includes(key)),
  );
  const next = caseLifecycle.next(file.stage, reach === 'REST' ? 'allDecided' : ending.act);
  if (next === null) throw new Error(`${ending.act} is not possible in ${file.stage}`);
  file.stage = next;
  const { explanation, ruleRef, competentBody } = ending;
  const reason = ending.reason?.name.zh ?? null;
  const documentNumber = await issueEnding(unit, { file, steps, ended, caller, kind, reach, reason, explanation, ruleRef, competentBody });
  const onBehalfOf = ending.act === 'withdraw' && caller.sub !== file.applicant ? file.applicant : null;
  unit.em.create(CaseEnding, {
    caseId: file.id,
    kind,
    reach,
    reasonCode: ending.reason?.code ?? null,
    reasonName: ending.reason?.name.zh ?? null,
    explanation: ending.explanation,
    competentBody: ending.competentBody,
    remedies: kind === 'WITHDRAWN' ? [] : [...new Set(steps.map(({ part }) => part.item.guide.remedies))],
    ruleRef: ending.ruleRef,
    documentNumber,
    steps: ended,
    endedAt: unit.now,
    endedBy: caller.sub ?? '',
    endedByName: caller.name,
    onBehalfOf,
  });
  unit.record({
    type: `onewindow.case.${kind === 'REFUSED' ? 'refused' : kind === 'WITHDRAWN' ? 'withdrawn' : 'terminated'}`,
    subject: file.id,
    audience: '-',
    data: { reason: ending.reason?.code ?? null, documentNumber, reach, steps: ended, onBehalfOf },
  });
  tellEnding(unit, file, { kind, reason: reason ?? '见通知书', documentNumber, ended: ended.length });
  if (reach === 'REST') await callToResultWindow(unit, file, steps);
  return done(file.id);
}

function tellEnding(
  unit: Write,
  file: ReviewedCase['file'],
  { kind, reason, documentNumber, ended }: { kind: EndingKind; reason: string; documentNumber: string; ended: number },
): void {
  if (kind === 'WITHDRAWN') notifyApplicant(unit, file, { template: 'CASE_WITHDRAWN', data: { documentNumber, ended } });
  else notifyApplicant(unit, file, { template: `CASE_${kind}`, data: { reason, documentNumber } });
}

async function endingRefusal(
  unit: Write,
  caller: Caller,
  { file, steps }: Pick<ReviewedCase, 'file' | 'steps'>,
  { act, reason, explanation, competentBody }: Ending,
): Promise<Refusal | null> {
  return refusalOf(endingRules, {
    act,
    stage: file.stage,
    steps: steps.map(({ step }) => step),
    reason,
    explanation,
    competentBody,
    roles: caller.roles,
    othersAtWork: othersAtWork(caller, file, steps),
    dueOn: await dueDaysOf(unit.em, file),
    today: localDate(unit.now),
  });
}

/** In the review of an online application one reviewer of the departments concerned speaks for all (art. 8 (二)); afterwards each for its own. */
function othersAtWork(caller: Caller, { stage, channel }: ReviewedCase['file'], steps: ReviewedCase['steps']): string[] {
  const scope = caseScope(caller);
  if (scope.kind !== 'DEPARTMENT') return [];
  const departments = steps.map(({ step }) => step.department);
  if (stage !== 'ACCEPTED' && reviewerRefusal(caller, channel, departments) === null) return [];
  const others = steps.filter(({ step }) => step.department !== scope.department && !stepLifecycle.isFinal(step.status));
  return [...new Set(others.map(({ step }) => departmentsNamed([step.department])))];
}
