import { z } from 'zod';
import { timeUnit } from '../domain/catalogue/item-definition.js';

/** A department has taken a task into its books. */
export const TASK_RECEIVED = 'onewindow.task.received';
/** A member of staff has taken the task on. */
export const TASK_CLAIMED = 'onewindow.task.claimed';

export const taskProgress = z.object({ taskId: z.string() });

/** The department has decided; the result goes to the result window (统一窗口出件). */
export const TASK_DECIDED = 'onewindow.task.decided';

const document = z.object({ name: z.string(), number: z.string(), issuedOn: z.string(), validUntil: z.string().nullable() });

export const taskDecided = z.object({
  taskId: z.string(),
  outcome: z.enum(['APPROVED', 'DENIED']),
  opinion: z.string(),
  decidedAt: z.string(),
  document,
  /** Form fields that later steps need, by their vocabulary name. */
  produced: z.record(z.string(), z.unknown()),
});
export type TaskDecided = z.infer<typeof taskDecided>;

/** Time that does not count has begun (行政许可法 art. 45): the applicant is told what for and how long. */
export const TASK_SUSPENDED = 'onewindow.task.suspended';

export const taskSuspended = z.object({
  taskId: z.string(),
  /** Of this suspension, so that its end can name it. */
  suspensionId: z.string(),
  /** The special procedure (特别程序), as the item's limits name it. */
  procedure: z.string(),
  startedAt: z.string(),
  /** How long it may take at the longest, which is what the applicant is told. */
  longest: z.object({ amount: z.number().int(), unit: timeUnit }),
  reason: z.string(),
});
export type TaskSuspended = z.infer<typeof taskSuspended>;

/** It has ended; the clock runs on. */
export const TASK_RESUMED = 'onewindow.task.resumed';

export const taskResumed = z.object({ taskId: z.string(), suspensionId: z.string(), endedAt: z.string(), finding: z.string() });
export type TaskResumed = z.infer<typeof taskResumed>;

/** The head has extended the limit, once (行政许可法 art. 42). */
export const TASK_EXTENDED = 'onewindow.task.extended';

export const taskExtended = z.object({
  taskId: z.string(),
  by: z.object({ amount: z.number().int().positive(), unit: timeUnit }),
  reason: z.string(),
  grantedAt: z.string(),
});
export type TaskExtended = z.infer<typeof taskExtended>;

/** A slip of the pen in a decision was put right by a document of its own; what was decided stands. */
export const TASK_CORRECTED = 'onewindow.task.corrected';

export const taskCorrected = z.object({ taskId: z.string(), what: z.string(), correctedAt: z.string(), document });
export type TaskCorrected = z.infer<typeof taskCorrected>;
