import { z } from 'zod';

/** The window says that a task need not be decided any more: its case was withdrawn or ended (撤回、终止办理). */
export const TASK_ENDED = 'onewindow.task.ended';

export const taskEnded = z.object({
  taskId: z.string(),
  why: z.enum(['WITHDRAWN', 'TERMINATED']),
  reason: z.string(),
  /** Instant, ISO 8601. */
  endedAt: z.string(),
});
export type TaskEnded = z.infer<typeof taskEnded>;
