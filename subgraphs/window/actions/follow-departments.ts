import {
  TASK_CLAIMED,
  TASK_DECIDED,
  TASK_RECEIVED,
  type TaskDecided,
  taskDecided,
  taskProgress,
} from '../../kit/contract/task-progress.message.js';
import type { FeedHandler } from '../../kit/journal/consumer.js';
import type { FeedEntry } from '../../kit/journal/feed.js';
import type { Write } from '../../kit/persistence/write.js';
import { stepLifecycle } from '../domain/step-lifecycle.js';
import type { CaseStep } from '../persistence/case.entity.js';
import { CaseResult } from '../persistence/delivery.entity.js';
import { dropUnusedSheets } from './custody/draw-up-sheet.js';
import { followTaskProgress } from './follow-task-progress.js';
import { type Admission, keepCatalogue } from './keep-catalogue.js';
import { lockedCase } from './locked-case.js';
import { noteEnterprise } from './note-enterprise.js';
import { settleSteps } from './settle-steps.js';

/** What the window does when a department has moved. */
export function followDepartments(admission: Admission): FeedHandler {
  return async (unit, entry) => {
    await keepCatalogue(unit, entry, admission);
    if (entry.type === TASK_RECEIVED) await progress(unit, entry, 'receive');
    if (entry.type === TASK_CLAIMED) await progress(unit, entry, 'claim');
    if (entry.type === TASK_DECIDED) await decided(unit, entry);
    await followTaskProgress(unit, entry);
  };
}

async function progress(unit: Write, entry: FeedEntry, act: 'receive' | 'claim'): Promise<void> {
  const { own } = await lockedCase(unit, entry, taskProgress.parse(entry.data).taskId);
  const { step } = own;
  const next = stepLifecycle.next(step.status, act);
  if (next === null) return;
  step.status = next;
  if (act === 'receive') step.receivedAt = unit.now;
  unit.record({
    type: `onewindow.case.step.${act === 'receive' ? 'received' : 'inWork'}`,
    subject: step.caseId,
    audience: '-',
    data: { step: step.key },
  });
}

/** Takes the result into the result window, lets the next steps begin or ends those that never can, and says when all is decided. */
async function decided(unit: Write, entry: FeedEntry): Promise<void> {
  const decision = taskDecided.parse(entry.data);
  const { file, steps, own } = await lockedCase(unit, entry, decision.taskId);
  const { step, part } = own;
  if (stepLifecycle.next(step.status, 'decide') === null) {
    if (step.status === 'CANCELLED') tellDecidedAfterEnd(unit, step, decision);
    return;
  }
  const produced = Object.fromEntries(Object.entries(decision.produced).filter(([field]) => part.item.produces.includes(field)));
  Object.assign(step, { status: 'DECIDED', outcome: decision.outcome, decidedAt: new Date(decision.decidedAt), produced });
  takeResult(unit, step, decision);
  unit.record({
    type: 'onewindow.case.step.decided',
    subject: file.id,
    audience: '-',
    data: { step: step.key, outcome: decision.outcome },
  });
  await dropUnusedSheets(unit, file.id, [step]);
  await noteEnterprise(unit, file, produced);
  await settleSteps(unit, file, steps);
}

/**
 * The department decided before it read that the case had ended: of the two the ending was first at the window and stands.
 * The document is not handed out; that there is one is told to the centre and to the department, never kept silent.
 */
function tellDecidedAfterEnd(unit: Write, step: CaseStep, { outcome, document, decidedAt }: TaskDecided): void {
  unit.record({
    type: 'onewindow.case.decidedAfterEnd',
    subject: step.caseId,
    audience: '-',
    data: { step: step.key, outcome, document: document.number, decidedAt },
  });
}

function takeResult({ em, now }: Write, step: CaseStep, { document, outcome }: TaskDecided): void {
  em.create(CaseResult, {
    stepId: step.id,
    caseId: step.caseId,
    department: step.department,
    outcome,
    name: document.name,
    number: document.number,
    issuedOn: document.issuedOn,
    validUntil: document.validUntil,
    arrivedAt: now,
    deliveryId: null,
    stage: 'ON_SHELF',
    corrections: null,
  });
}
