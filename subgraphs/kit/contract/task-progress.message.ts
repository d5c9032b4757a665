import { z } from 'zod';

/** A department has taken a task into its books. */
export const TASK_RECEIVED = 'onewindow.task.received';
/** A member of staff has taken the task on. */
export const TASK_CLAIMED = 'onewindow.task.claimed';

export const taskProgress = z.object({ taskId: z.string() });

/** The department has decided; the result goes to the result window (统一窗口出件). */
export const TASK_DECIDED = 'onewindow.task.decided';

export const taskDecided = z.object({
  taskId: z.string(),
  outcome: z.enum(['APPROVED', 'DENIED']),
  opinion: z.string(),
  decidedAt: z.string(),
  document: z.object({ name: z.string(), number: z.string(), issuedOn: z.string(), validUntil: z.string().nullable() }),
  /** Form fields that later steps need, by their vocabulary name. */
  produced: z.record(z.string(), z.unknown()),
});
export type TaskDecided = z.infer<typeof taskDecided>;
