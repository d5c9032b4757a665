import { done, type Outcome } from '../../../kit/domain/outcome.js';
import { coSignAct, type NamedSecond, nameSecondReviewerAct } from '../../domain/office/second-review.act.js';
import { SECOND_REVIEWER_NAMED, TASK_CO_SIGNED } from '../../domain/task-messages.js';
import { actOnTask, type Desk, type TaskInput } from './act-on-task.js';
import { colleague } from './colleague.js';

/** Names the second of the two who check the substance (行政许可法 art. 34). */
export function nameSecondReviewer(desk: Desk, input: TaskInput & { readonly reviewer: string }): Promise<Outcome<string>> {
  return actOnTask<NamedSecond>(desk, nameSecondReviewerAct, input, {
    given: async ({ unit }) => {
      const found = await colleague(unit.em, input.reviewer, unit.now);
      return found.ok ? done({ reviewer: found.value }) : found;
    },
    tell: ({ unit, task }, { reviewer }) => {
      unit.record({ type: SECOND_REVIEWER_NAMED, subject: task.caseId, audience: '-', data: { taskId: task.id, reviewer } });
    },
  });
}

/** The second reviewer signs with an opinion of his own. */
export function coSignTask(desk: Desk, input: TaskInput & { readonly opinion: string }): Promise<Outcome<string>> {
  return actOnTask(desk, coSignAct, input, {
    given: () => done({ opinion: input.opinion }),
    tell: ({ unit, task }) => {
      unit.record({ type: TASK_CO_SIGNED, subject: task.caseId, audience: '-', data: { taskId: task.id } });
    },
  });
}
