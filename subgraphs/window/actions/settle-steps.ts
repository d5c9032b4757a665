import type { Write } from '../../kit/persistence/write.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import { allEnded, endsAll, stepsToCancel } from '../domain/released-steps.js';
import { stepLifecycle } from '../domain/step-lifecycle.js';
import type { CaseFile } from '../persistence/case.entity.js';
import type { PinnedStep } from '../persistence/case-parts-of.js';
import { dropUnusedSheets } from './custody/draw-up-sheet.js';
import { putOnShelf } from './delivery/delivery-file.js';
import { endSteps } from './end-steps.js';
import { notifyApplicant } from './notify-applicant.js';
import { releaseSteps } from './release-steps.js';

/**
 * After a step has ended, one way or another: ends what can never begin or what the matter ends with it, lets the next steps
 * begin, and when nothing is left calls the applicant to the result window (art. 9, 10). The case's row must be locked.
 */
export async function settleSteps(unit: Write, file: CaseFile, steps: readonly PinnedStep[]): Promise<void> {
  const fatal = endsAll(steps.map(({ step }) => step));
  if (fatal !== null) {
    const name = steps.find(({ step }) => step === fatal)?.part.item.name.zh ?? fatal.key;
    const reason = `“${name}”未获批准，本联办事项的其他环节随之终止`;
    const rows = steps.map(({ step }) => step);
    const ended = endSteps(unit, file, rows, { why: 'TERMINATED', reason });
    await dropUnusedSheets(
      unit,
      file.id,
      rows.filter(({ key }) => ended.includes(key)),
    );
  }
  cancelSteps(unit, steps);
  await releaseSteps(unit, file, steps);
  if (allEnded(steps.map(({ step }) => step))) await toResultWindow(unit, file, steps);
}

function cancelSteps(unit: Write, steps: readonly PinnedStep[]): void {
  for (const step of stepsToCancel(steps.map((one) => one.step))) {
    step.status = stepLifecycle.next(step.status, 'cancel') ?? step.status;
    // What will never be decided stands in no new application's way.
    step.openKey = null;
    unit.record({ type: 'onewindow.case.step.cancelled', subject: step.caseId, audience: '-', data: { step: step.key } });
  }
}

async function toResultWindow(unit: Write, file: CaseFile, steps: readonly PinnedStep[]): Promise<void> {
  file.stage = caseLifecycle.next(file.stage, 'allDecided') ?? file.stage;
  await callToResultWindow(unit, file, steps);
}

/** Nothing is left to decide: the applicant is called to collect what was (art. 10). */
export async function callToResultWindow(unit: Write, file: CaseFile, steps: readonly PinnedStep[]): Promise<void> {
  const { mode } = await putOnShelf(unit, file);
  const count = (sought: 'APPROVED' | 'DENIED') => steps.filter(({ step }) => step.outcome === sought).length;
  const [approved, denied] = [count('APPROVED'), count('DENIED')];
  const template = mode === 'POST' ? 'RESULTS_TO_BE_POSTED' : 'RESULTS_READY';
  notifyApplicant(unit, file, { template, data: { approved, denied, results: approved + denied } });
}
