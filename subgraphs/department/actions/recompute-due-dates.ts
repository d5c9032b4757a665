import { movedEnds } from '../../kit/domain/calendar/index.js';
import type { LookAtClocks } from '../../kit/persistence/calendar/go-through-clocks.js';
import { dueDayOf } from '../domain/office/task-time.js';
import { taskClockInput } from '../domain/task-clock-input.js';
import { taskLifecycle } from '../domain/task-lifecycle.js';
import { ItemVersion } from '../persistence/department-tables.js';
import { Task } from '../persistence/task.entity.js';

/** Notes in the department's own journal whose ends a new or corrected calendar moves. The applicant hears it from the window. */
export const recomputeDueDates: LookAtClocks = async (unit, { before, after, changedAt }, reached, limit) => {
  const { em, now, record } = unit;
  const running = taskLifecycle.stages.filter((stage) => !taskLifecycle.isFinal(stage));
  const tasks = await em.find(
    Task,
    { id: { $gt: reached }, stage: { $in: running }, arrivedAt: { $lte: changedAt } },
    { orderBy: { id: 'asc' }, limit },
  );
  if (tasks.length === 0) return null;
  const pinned = [...new Map(tasks.map((task) => [pinOf(task), { slug: task.slug, number: task.versionNumber }])).values()];
  const versions = new Map(
    (await em.find(ItemVersion, { $or: pinned })).map((version) => [`${version.slug}@${version.number}`, version.definition]),
  );
  for (const task of tasks) {
    const definition = versions.get(pinOf(task));
    // Without its item a task has no clock in the graph either; it must not keep the others' ends from being told.
    if (definition === undefined) continue;
    const moved = movedEnds(taskClockInput(task, definition.limits, { calendar: after, now }), { before, after });
    if (moved === null) continue;
    task.dueOn = dueDayOf({ task, item: definition, calendar: after, now });
    record({ type: 'onewindow.task.dueDatesRecomputed', subject: task.id, audience: '-', data: { taskId: task.id, ...moved } });
  }
  return tasks.at(-1)?.id ?? null;
};

function pinOf({ slug, versionNumber }: Task): string {
  return `${slug}@${versionNumber}`;
}
