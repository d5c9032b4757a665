import { LockMode } from '@mikro-orm/core';
import { HANDOVER_CONFIRMED, handoverConfirmed } from '../../kit/contract/handover.message.js';
import { TASK_ENDED, taskEnded } from '../../kit/contract/task-ended.message.js';
import type { FeedHandler } from '../../kit/journal/consumer.js';
import type { FeedEntry } from '../../kit/journal/feed.js';
import type { Write } from '../../kit/persistence/write.js';
import { endedTask } from '../domain/office/end-task.js';
import { DECISION_CROSSED, TASK_STOPPED } from '../domain/task-messages.js';
import { Task } from '../persistence/task.entity.js';
import { lapseQuestions } from './office/lapse-questions.js';

/** What the window tells of a task that lies here already: its paper has come, or its case has ended. */
export const followTaskAtWindow: FeedHandler = async (unit, entry) => {
  if (entry.type === HANDOVER_CONFIRMED) await papersCame(unit, entry);
  if (entry.type === TASK_ENDED) await caseEnded(unit, entry);
};

async function papersCame({ em }: Write, entry: FeedEntry): Promise<void> {
  const { taskId, sheetNumber, confirmedAt } = handoverConfirmed.parse(entry.data);
  const task = await em.findOneOrFail(Task, { id: taskId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  task.handover ??= { sheetNumber, confirmedAt };
}

/** No decision from now on. Where one was made before this was read, that is told: it must be revoked, and is not handed out. */
async function caseEnded(unit: Write, entry: FeedEntry): Promise<void> {
  const { taskId, why, reason, endedAt } = taskEnded.parse(entry.data);
  const task = await unit.em.findOneOrFail(Task, { id: taskId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (task.ended !== null) return;
  const { stage, ended, pauses, crossed } = endedTask(task, { why, reason, endedAt });
  Object.assign(task, { stage, ended, pauses, dueOn: null });
  await lapseQuestions(unit, taskId);
  unit.record({ type: crossed ? DECISION_CROSSED : TASK_STOPPED, subject: task.caseId, audience: '-', data: { taskId, why, reason } });
}
