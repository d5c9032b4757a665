import { z } from 'zod';

/** Those concerned are told that they may ask for a hearing before the decision (行政许可法 art. 47). */
export const HEARING_RIGHT_TOLD = 'onewindow.task.hearingRightTold';

export const hearingRightTold = z.object({
  taskId: z.string(),
  /** Whose important interests are concerned. */
  concerns: z.string(),
  /** Last day on which it may be asked for, ISO date. */
  requestBy: z.string(),
});
export type HearingRightTold = z.infer<typeof hearingRightTold>;

/** Time and place of a hearing that was asked for (行政许可法 art. 48). */
export const HEARING_APPOINTED = 'onewindow.task.hearingAppointed';

export const hearingAppointed = z.object({
  taskId: z.string(),
  /** Instant, ISO 8601. */
  at: z.string(),
  place: z.string(),
});
export type HearingAppointed = z.infer<typeof hearingAppointed>;
