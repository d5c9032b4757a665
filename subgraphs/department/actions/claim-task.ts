import { TASK_CLAIMED } from '../../kit/contract/task-progress.message.js';
import { done, type Outcome } from '../../kit/domain/outcome.js';
import { claimAct } from '../domain/office/claim.act.js';
import { actOnTask, type Desk, type TaskInput } from './office/act-on-task.js';

/** A member of staff takes a task on, or its head takes it over. Of two who press at once, the second is told who was first. */
export function claimTask(desk: Desk, input: TaskInput): Promise<Outcome<string>> {
  return actOnTask(desk, claimAct, input, {
    given: () => done(null),
    tell: ({ unit, task }) => {
      unit.record({ type: TASK_CLAIMED, subject: task.caseId, audience: 'window', data: { taskId: task.id } });
    },
  });
}
