import { type TaskStage, taskLifecycle } from '../task-lifecycle.js';
import type { TaskEnd, TaskPause } from '../task-work.js';

/** What the window's word that a case has ended makes of its task. Pure. */
export interface Ending {
  readonly stage: TaskStage;
  readonly ended: TaskEnd;
  readonly pauses: readonly TaskPause[] | null;
  /** The department had decided before it heard: the decision stands in its books until it revokes it, and the end stands beside it. */
  readonly crossed: boolean;
}

const ENDED_WITH_CASE = '办件已终止，程序随之结束';

export function endedTask(task: { readonly stage: TaskStage; readonly pauses: readonly TaskPause[] | null }, ended: TaskEnd): Ending {
  const stage = taskLifecycle.next(task.stage, 'end');
  if (stage === null) return { stage: task.stage, ended, pauses: task.pauses, crossed: task.stage !== 'ENDED' };
  const pauses = task.pauses?.map((pause) =>
    pause.endedAt === null ? { ...pause, endedAt: later(pause.startedAt, ended.endedAt), finding: ENDED_WITH_CASE } : pause,
  );
  return { stage, ended, pauses: pauses ?? null, crossed: false };
}

/** Clocks of two subgraphs may differ: nothing ends before it began. */
function later(a: string, b: string): string {
  return new Date(a) > new Date(b) ? a : b;
}
