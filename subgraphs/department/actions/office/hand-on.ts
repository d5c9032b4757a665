import { TASK_CLAIMED } from '../../../kit/contract/task-progress.message.js';
import { done, type Outcome } from '../../../kit/domain/outcome.js';
import { assignAct, type HandOn, transferAct } from '../../domain/office/hand-on.act.js';
import { TASK_MOVED } from '../../domain/task-messages.js';
import { actOnTask, type Desk, type Steps, type TaskInput } from './act-on-task.js';
import { colleague } from './colleague.js';

export interface HandOnInput extends TaskInput {
  /** Subject of who is to hold it. */
  readonly to: string;
  readonly reason?: string | null;
}

/** The head says who does it; what nobody had taken on is in work from now. */
export function assignTask(desk: Desk, input: HandOnInput): Promise<Outcome<string>> {
  return actOnTask(desk, assignAct, input, handingOn(input));
}

/** Whoever holds a task hands it to a colleague. */
export function transferTask(desk: Desk, input: HandOnInput): Promise<Outcome<string>> {
  return actOnTask(desk, transferAct, input, handingOn(input));
}

function handingOn({ to, reason }: HandOnInput): Steps<HandOn> {
  return {
    given: async ({ unit }) => {
      const found = await colleague(unit.em, to, unit.now);
      return found.ok ? done({ to: found.value, reason: reason?.trim() || null }) : found;
    },
    tell: ({ unit, task }, given, before) => {
      const { caseId: subject, id: taskId } = task;
      if (before.stage === 'ARRIVED') unit.record({ type: TASK_CLAIMED, subject, audience: 'window', data: { taskId } });
      const { kind, from } = task.moves?.at(-1) ?? { kind: null, from: null };
      unit.record({ type: TASK_MOVED, subject, audience: '-', data: { taskId, kind, from, to: given.to, reason: given.reason } });
    },
  };
}
