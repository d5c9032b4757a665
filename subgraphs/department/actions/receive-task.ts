import { TASK_RECEIVED } from '../../kit/contract/task-progress.message.js';
import { TASK_RELEASED, taskReleased } from '../../kit/contract/task-released.message.js';
import type { FeedHandler } from '../../kit/journal/consumer.js';
import { calendarAt, newestSerial } from '../../kit/persistence/calendar/calendar-of.js';
import { dueDayOf } from '../domain/office/task-time.js';
import { ItemVersion, KnownEnterprise } from '../persistence/department-tables.js';
import { Task } from '../persistence/task.entity.js';

/** Takes a task that the window has released into the department's books. */
export const receiveTask: FeedHandler = async (unit, entry) => {
  if (entry.type !== TASK_RELEASED) return;
  const released = taskReleased.parse(entry.data);
  const { enterprise } = released;
  await unit.em.upsert(KnownEnterprise, enterprise);
  const task = unit.em.create(Task, {
    id: released.taskId,
    caseId: released.caseId,
    caseNumber: released.caseNumber,
    enterpriseId: enterprise.id,
    enterpriseName: enterprise.name,
    applicant: released.applicant,
    slug: released.slug,
    versionNumber: released.versionNumber,
    form: released.form,
    answers: released.answers,
    stage: 'ARRIVED',
    caseReceivedAt: new Date(released.receivedAt),
    acceptedAt: new Date(released.acceptedAt),
    acceptedBy: released.acceptedBy,
    arrivedAt: unit.now,
    claimedBy: null,
    claimedByName: null,
    claimedAt: null,
    outcome: null,
    opinion: null,
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    details: null,
    document: null,
    content: null,
    pauses: null,
    extension: null,
    secondReviewer: null,
    secondReviewerName: null,
    secondReview: null,
    moves: null,
    hearing: null,
    awaitsHandover: released.awaitsHandover,
    handover: null,
    ended: null,
    corrections: null,
    remedies: null,
    dueOn: null,
  });
  const version = await unit.em.findOne(ItemVersion, { slug: task.slug, number: task.versionNumber });
  const calendar = await calendarAt(unit.em, await newestSerial(unit.em));
  if (version !== null) task.dueOn = dueDayOf({ task, item: version.definition, calendar, now: unit.now });
  unit.record({ type: TASK_RECEIVED, subject: released.caseId, audience: 'window', data: { taskId: released.taskId } });
};
