import { randomUUID } from 'node:crypto';
import { TASK_RESUMED, TASK_SUSPENDED, type TaskResumed, type TaskSuspended } from '../../../kit/contract/task-progress.message.js';
import type { IsoDate } from '../../../kit/domain/calendar/index.js';
import { done, type Outcome } from '../../../kit/domain/outcome.js';
import { recordInspectionAct } from '../../domain/office/inspection.act.js';
import { resumeAct } from '../../domain/office/resume.act.js';
import { type Suspension, suspendAct } from '../../domain/office/suspend.act.js';
import { INSPECTION_RECORDED } from '../../domain/task-messages.js';
import type { SpecialProcedure } from '../../domain/task-work.js';
import { actOnTask, type Desk, type TaskInput } from './act-on-task.js';
import { colleagues } from './colleague.js';

export interface SuspendInput extends TaskInput {
  readonly procedure: SpecialProcedure;
  readonly reason: string;
  /** Subjects of those who go. */
  readonly inspectors: readonly string[];
}

/** A special procedure begins: its time does not count, and the applicant is told (行政许可法 art. 45). */
export function suspendTask(desk: Desk, input: SuspendInput): Promise<Outcome<string>> {
  const { procedure, reason, inspectors } = input;
  return actOnTask<Suspension>(desk, suspendAct, input, {
    given: async ({ unit }) => {
      const named = await colleagues(unit.em, inspectors, unit.now);
      return named.ok ? done({ id: randomUUID(), procedure, reason, inspectors: named.value }) : named;
    },
    tell: ({ unit, task }, { id }) => {
      const pause = task.pauses?.find((one) => one.id === id);
      if (pause === undefined) return;
      const { startedAt, longest } = pause;
      const data: TaskSuspended = { taskId: task.id, suspensionId: id, procedure, startedAt, longest, reason: pause.reason };
      unit.record({ type: TASK_SUSPENDED, subject: task.caseId, audience: 'window', data });
    },
  });
}

/** Each of those who were sent puts on record what he found. */
export function recordInspection(
  desk: Desk,
  input: TaskInput & { readonly pauseId: string; readonly record: string },
): Promise<Outcome<string>> {
  const { pauseId, record } = input;
  return actOnTask(desk, recordInspectionAct, input, {
    given: () => done({ pauseId, record }),
    tell: ({ unit, task }) => {
      unit.record({ type: INSPECTION_RECORDED, subject: task.caseId, audience: '-', data: { taskId: task.id, suspensionId: pauseId } });
    },
  });
}

export interface ResumeInput extends TaskInput {
  readonly pauseId: string;
  readonly finding: string;
  readonly endedOn?: IsoDate | null;
}

/** A special procedure ends with its finding; the applicant is told. */
export function resumeTask(desk: Desk, input: ResumeInput): Promise<Outcome<string>> {
  const { pauseId, finding, endedOn = null } = input;
  return actOnTask(desk, resumeAct, input, {
    given: () => done({ pauseId, finding, endedOn }),
    tell: ({ unit, task }) => {
      const pause = task.pauses?.find(({ id }) => id === pauseId);
      if (pause?.endedAt == null) return;
      const data: TaskResumed = { taskId: task.id, suspensionId: pauseId, endedAt: pause.endedAt, finding: pause.finding ?? '' };
      unit.record({ type: TASK_RESUMED, subject: task.caseId, audience: 'window', data });
    },
  });
}
