import {
  TASK_CORRECTED,
  TASK_EXTENDED,
  TASK_RESUMED,
  TASK_SUSPENDED,
  taskCorrected,
  taskExtended,
  taskResumed,
  taskSuspended,
} from '../../kit/contract/task-progress.message.js';
import { limitText, procedureLabels } from '../../kit/domain/catalogue/labels.js';
import type { FeedHandler } from '../../kit/journal/consumer.js';
import type { FeedEntry } from '../../kit/journal/feed.js';
import type { Write } from '../../kit/persistence/write.js';
import { pauseBegun, pauseEnded } from '../domain/step-time.js';
import { CaseResult } from '../persistence/delivery.entity.js';
import { followHearings } from './follow-hearings.js';
import { lockedCase } from './locked-case.js';
import { notifyApplicant } from './notify-applicant.js';

/** What the window does when a department tells how a task is getting on: the applicant's clock and the result window follow. */
export const followTaskProgress: FeedHandler = async (unit, entry) => {
  if (entry.type === TASK_SUSPENDED) await suspended(unit, entry);
  if (entry.type === TASK_RESUMED) await resumed(unit, entry);
  if (entry.type === TASK_EXTENDED) await extended(unit, entry);
  if (entry.type === TASK_CORRECTED) await corrected(unit, entry);
  await followHearings(unit, entry);
};

async function suspended(unit: Write, entry: FeedEntry): Promise<void> {
  const { taskId, ...told } = taskSuspended.parse(entry.data);
  const { file, own } = await lockedCase(unit, entry, taskId);
  const { step, part } = own;
  const known = step.pauses?.some(({ id }) => id === told.suspensionId) ?? false;
  step.pauses = pauseBegun(step.pauses ?? [], told);
  const { suspensionId, procedure, longest, reason } = told;
  unit.record({
    type: 'onewindow.case.step.suspended',
    subject: step.caseId,
    audience: '-',
    data: { step: step.key, suspensionId, procedure, longest, reason },
  });
  if (known) return;
  const data = { item: part.item.name.zh, procedure: procedureName(procedure), longest: limitText(longest).zh, reason };
  notifyApplicant(unit, file, { template: 'STEP_SUSPENDED', data });
}

async function resumed(unit: Write, entry: FeedEntry): Promise<void> {
  const { taskId, ...told } = taskResumed.parse(entry.data);
  const { file, own } = await lockedCase(unit, entry, taskId);
  const { step, part } = own;
  const ended = step.pauses?.find(({ id, endedAt }) => id === told.suspensionId && endedAt === null);
  step.pauses = pauseEnded(step.pauses ?? [], told);
  const { suspensionId, finding } = told;
  unit.record({
    type: 'onewindow.case.step.resumed',
    subject: step.caseId,
    audience: '-',
    data: { step: step.key, suspensionId, finding },
  });
  if (ended === undefined) return;
  notifyApplicant(unit, file, { template: 'STEP_RESUMED', data: { item: part.item.name.zh, procedure: procedureName(ended.procedure) } });
}

async function extended(unit: Write, entry: FeedEntry): Promise<void> {
  const { taskId, by, reason, grantedAt } = taskExtended.parse(entry.data);
  const { file, own } = await lockedCase(unit, entry, taskId);
  const { step, part } = own;
  // Once (行政许可法 art. 42): whatever a department says, a second does not move the day that the applicant was told.
  if (step.extension !== null) return;
  step.extension = { ...by, reason, grantedAt };
  unit.record({ type: 'onewindow.case.step.extended', subject: step.caseId, audience: '-', data: { step: step.key, by, reason } });
  notifyApplicant(unit, file, { template: 'STEP_EXTENDED', data: { item: part.item.name.zh, by: limitText(by).zh, reason } });
}

/** The document that puts a result right lies with the result, and goes out with it or after it. */
async function corrected(unit: Write, entry: FeedEntry): Promise<void> {
  const { taskId, what, document } = taskCorrected.parse(entry.data);
  const { file, own } = await lockedCase(unit, entry, taskId);
  const { step, part } = own;
  const { name, number, issuedOn } = document;
  // A result that never came in (the case was withdrawn meanwhile) has nothing to be put right here.
  const result = await unit.em.findOne(CaseResult, { stepId: step.id });
  if (result === null || (result.corrections ?? []).some((one) => one.number === number)) return;
  result.corrections = [...(result.corrections ?? []), { name, number, issuedOn, what }];
  unit.record({
    type: 'onewindow.case.step.corrected',
    subject: step.caseId,
    audience: '-',
    data: { step: step.key, what, number },
  });
  notifyApplicant(unit, file, { template: 'RESULT_CORRECTED', data: { item: part.item.name.zh, documentNumber: number } });
}

/** The procedure as people say it; what no list knows stays as the department has named it. */
function procedureName(procedure: string): string {
  return (procedureLabels as Readonly<Record<string, { readonly zh: string }>>)[procedure]?.zh ?? procedure;
}
