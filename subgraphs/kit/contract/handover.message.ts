import { z } from 'zod';

/** The paper of a task has reached its department, with both signatures (材料流转交接手续, art. 9): now it may be decided. */
export const HANDOVER_CONFIRMED = 'onewindow.task.handoverConfirmed';

export const handoverConfirmed = z.object({
  taskId: z.string(),
  /** Number of the handover sheet (材料流转交接单). */
  sheetNumber: z.string(),
  /** Instant, ISO 8601. */
  confirmedAt: z.string(),
});
export type HandoverConfirmed = z.infer<typeof handoverConfirmed>;
