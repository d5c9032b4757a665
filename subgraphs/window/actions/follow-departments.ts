import { TASK_CLAIMED, TASK_DECIDED, TASK_RECEIVED, type TaskDecided, taskDecided, taskProgress } from '../../kit/contract/task-progress.message.js';
import type { FeedHandler } from '../../kit/journal/consumer.js';
import type { FeedEntry } from '../../kit/journal/feed.js';
import type { Write } from '../../kit/persistence/write.js';
import { allEnded, stepsToCancel } from '../domain/released-steps.js';
import { stepLifecycle } from '../domain/step-lifecycle.js';
import { CaseFile, CaseStep, Enterprise } from '../persistence/case.entity.js';
import { pinnedSteps } from '../persistence/case-parts-of.js';
import { CaseResult } from '../persistence/delivery.entity.js';
import { keepCatalogue } from './keep-catalogue.js';
import { releaseSteps } from './release-steps.js';

/** What the window does when a department has moved. */
export const followDepartment: FeedHandler = async (unit, entry) => {
  await keepCatalogue(unit, entry);
  if (entry.type === TASK_RECEIVED) await progress(unit, entry, 'receive');
  if (entry.type === TASK_CLAIMED) await progress(unit, entry, 'claim');
  if (entry.type === TASK_DECIDED) await decided(unit, entry);
};

async function progress(unit: Write, entry: FeedEntry, act: 'receive' | 'claim'): Promise<void> {
  const step = await ownStep(unit, entry, taskProgress.parse(entry.data).taskId);
  const next = stepLifecycle.next(step.status, act);
  if (next === null) return;
  step.status = next;
  if (act === 'receive') step.receivedAt = unit.now;
  unit.record({ type: `onewindow.case.step.${act === 'receive' ? 'received' : 'inWork'}`, subject: step.caseId, audience: '-', data: { step: step.key } });
}

/** Takes the result into the result window, lets the next steps begin or ends those that never can, and says when all is decided. */
async function decided(unit: Write, entry: FeedEntry): Promise<void> {
  const decision = taskDecided.parse(entry.data);
  const { caseId, id } = await ownStep(unit, entry, decision.taskId);
  const file = await unit.em.findOneOrFail(CaseFile, { id: caseId });
  const pinned = await pinnedSteps(unit.em, caseId);
  const own = pinned.find(({ step }) => step.id === id)?.step;
  if (own === undefined || stepLifecycle.next(own.status, 'decide') === null) return;
  Object.assign(own, { status: 'DECIDED', outcome: decision.outcome, decidedAt: new Date(decision.decidedAt), produced: decision.produced });
  takeResult(unit, own, decision);
  await nameEnterprise(unit, file, decision.produced);
  for (const step of stepsToCancel(pinned.map((one) => one.step))) step.status = 'CANCELLED';
  await releaseSteps(unit, file, pinned);
  if (allEnded(pinned.map((one) => one.step))) file.stage = 'TO_BE_DELIVERED';
  unit.record({ type: 'onewindow.case.step.decided', subject: caseId, audience: '-', data: { step: own.key, outcome: decision.outcome } });
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
  });
}

/** An enterprise that was being founded has its credit code now. */
async function nameEnterprise({ em }: Write, file: CaseFile, produced: Readonly<Record<string, unknown>>): Promise<void> {
  const { creditCode } = produced;
  if (typeof creditCode !== 'string') return;
  const enterprise = await em.findOneOrFail(Enterprise, { id: file.enterpriseId });
  enterprise.creditCode ??= creditCode;
}

/** The step that the entry speaks of; a department may speak of its own steps only. */
async function ownStep(unit: Write, entry: FeedEntry, taskId: string): Promise<CaseStep> {
  const step = await unit.em.findOneOrFail(CaseStep, { id: taskId });
  if (step.department !== entry.source) throw new Error(`${entry.source} spoke of a step of ${step.department}`);
  return step;
}
