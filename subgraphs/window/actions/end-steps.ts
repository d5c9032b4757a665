import { TASK_ENDED, type TaskEnded } from '../../kit/contract/task-ended.message.js';
import type { Write } from '../../kit/persistence/write.js';
import { stepLifecycle } from '../domain/step-lifecycle.js';
import type { CaseFile, CaseStep } from '../persistence/case.entity.js';

/**
 * Ends every step that is not decided: a department that has the task is told that there is nothing to decide any more,
 * and the same may be applied for again. Returns the keys of the steps it ended. The case's row must be locked.
 */
export function endSteps(unit: Write, file: CaseFile, steps: readonly CaseStep[], said: Pick<TaskEnded, 'why' | 'reason'>): string[] {
  const ended = steps.filter((step) => stepLifecycle.next(step.status, 'end') !== null);
  for (const step of ended) {
    const released = step.status !== 'WAITING';
    step.status = stepLifecycle.next(step.status, 'end') ?? step.status;
    step.openKey = null;
    step.endedAt = unit.now;
    unit.record({ type: 'onewindow.case.step.ended', subject: file.id, audience: '-', data: { step: step.key, why: said.why } });
    if (!released) continue;
    const data: TaskEnded = { taskId: step.id, ...said, endedAt: unit.now.toISOString() };
    unit.record({ type: TASK_ENDED, subject: file.id, audience: step.department, data });
  }
  return ended.map(({ key }) => key);
}
