import { TASK_EXTENDED, type TaskExtended } from '../../../kit/contract/task-progress.message.js';
import { done, type Outcome } from '../../../kit/domain/outcome.js';
import { extendAct } from '../../domain/office/extend.act.js';
import { actOnTask, type Desk, type TaskInput } from './act-on-task.js';

export interface ExtendInput extends TaskInput {
  readonly amount?: number | null;
  readonly reason: string;
  readonly approval?: string | null;
}

/** The head extends the limit, once; the applicant is told why (行政许可法 art. 42). */
export function extendTask(desk: Desk, input: ExtendInput): Promise<Outcome<string>> {
  const { amount = null, reason, approval = null } = input;
  return actOnTask(desk, extendAct, input, {
    given: () => done({ amount, reason, approval }),
    tell: ({ unit, task }) => {
      const { extension } = task;
      if (extension === null) return;
      const by = { amount: extension.amount, unit: extension.unit };
      const data: TaskExtended = { taskId: task.id, by, reason: extension.reason, grantedAt: extension.grantedAt };
      unit.record({ type: TASK_EXTENDED, subject: task.caseId, audience: 'window', data });
    },
  });
}
