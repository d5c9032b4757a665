import { z } from 'zod';

/** The window hands a step of an accepted case to the department that decides it (后台分类审批). */
export const TASK_RELEASED = 'onewindow.task.released';

export const taskReleased = z.object({
  taskId: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  /** Slug of the item and the version the case is pinned to. */
  slug: z.string(),
  versionNumber: z.number().int(),
  enterprise: z.object({ id: z.string(), name: z.string(), creditCode: z.string().nullable() }),
  /** Subject of the applicant's token. */
  applicant: z.string(),
  /** Only what this department's item asks for, with the data that earlier steps produced. */
  form: z.record(z.string(), z.unknown()),
  answers: z.record(z.string(), z.string()),
  /** Instants, ISO 8601. */
  receivedAt: z.string(),
  acceptedAt: z.string(),
  /** Subject of the clerk who accepted: the same person may not decide. */
  acceptedBy: z.string(),
  /** Paper follows by hand: no decision before its handover is confirmed. */
  awaitsHandover: z.boolean().default(false),
});
export type TaskReleased = z.input<typeof taskReleased>;
