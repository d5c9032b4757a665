import type { Caller } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { lostWith, stepWithdrawalRules } from '../domain/step-withdrawal-rules.js';
import { caseOfParty } from './case-of-party.js';
import { dropUnusedSheets } from './custody/draw-up-sheet.js';
import { endSteps } from './end-steps.js';
import type { CaseActInput } from './issue-notice.js';
import { notifyApplicant } from './notify-applicant.js';
import { issueEnding } from './paperwork/issue-ending.js';
import { settleSteps } from './settle-steps.js';

export interface WithdrawStepInput extends CaseActInput {
  /** Key of the step in its matter. */
  readonly step: string;
  readonly reason: string;
}

/**
 * The applicant does without one step of a joint matter. Its department is told that there is nothing to decide, what waits
 * for it ends with it, the rest goes on; a step without which the matter is none is withdrawn with the whole case only.
 */
export async function withdrawStep(store: Store, caller: Caller, input: WithdrawStepInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'withdrawStep', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseOfParty(unit, caller, input.caseId, 'WITHDRAW');
    if ('code' in reviewed) return refused(reviewed);
    const { file, steps } = reviewed;
    const rows = steps.map(({ step }) => step);
    const reason = input.reason.trim();
    const joint = file.subjectKind === 'JOINT_MATTER';
    const withdrawal = { stage: file.stage, joint, steps: rows, key: input.step, reason };
    const refusal = refusalOf(stepWithdrawalRules, withdrawal);
    if (refusal !== null) return refused(refusal);
    const lost = lostWith(withdrawal).map(({ key }) => key);
    const ended = endSteps(
      unit,
      file,
      rows.filter(({ key }) => key === input.step),
      { why: 'WITHDRAWN', reason },
    );
    const onBehalfOf = caller.sub === file.applicant ? null : file.applicant;
    await dropUnusedSheets(
      unit,
      file.id,
      rows.filter(({ key }) => ended.includes(key)),
    );
    const documentNumber = await issueEnding(unit, {
      file,
      steps,
      ended: lost,
      caller,
      kind: 'WITHDRAWN',
      reach: 'REST',
      reason: null,
      explanation: reason,
      ruleRef: operatingRules('第九条'),
      competentBody: null,
    });
    unit.record({
      type: 'onewindow.case.step.withdrawn',
      subject: file.id,
      audience: '-',
      data: { step: input.step, reason, lost, documentNumber, onBehalfOf },
    });
    const named = (keys: readonly string[]) =>
      steps.flatMap(({ step, part }) => (keys.includes(step.key) ? [`“${part.item.name.zh}”`] : [])).join('、');
    notifyApplicant(unit, file, { template: 'STEP_WITHDRAWN', data: { step: named([input.step]), ended: named(lost), documentNumber } });
    await settleSteps(unit, file, steps);
    return done(file.id);
  });
}
