import { LockMode } from '@mikro-orm/core';
import { type Caller, hasRole } from '../../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { performAct } from '../../../kit/persistence/act.js';
import { calendarOf } from '../../../kit/persistence/calendar/calendar-of.js';
import type { Store } from '../../../kit/persistence/store.js';
import type { Write } from '../../../kit/persistence/write.js';
import { judge, type Office, type TaskAct } from '../../domain/office/office.js';
import { dueDayOf } from '../../domain/office/task-time.js';
import { ItemVersion } from '../../persistence/department-tables.js';
import { Task } from '../../persistence/task.entity.js';
import { staffRefusal } from '../staff-at-work.js';
import { taskNotFound } from '../task-not-found.js';

/** Who works at which department's tasks, and where. */
export interface Desk {
  readonly store: Store;
  readonly department: string;
  readonly caller: Caller;
}

export interface TaskInput {
  readonly taskId: string;
  readonly idempotencyKey: string;
}

/** A task on the desk: its row, locked, and what the rules look at. */
export interface TaskInHand {
  readonly unit: Write;
  readonly task: Task;
  readonly office: Office;
}

export interface Steps<Given> {
  /** Reads what the rules need beyond the task: named persons, a question that was asked. */
  readonly given: (inHand: TaskInHand) => Outcome<Given> | Promise<Outcome<Given>>;
  /** Tells of it, when it is done. `before` is the task as it was. */
  readonly tell: (inHand: TaskInHand, given: Given, before: { readonly stage: Task['stage'] }) => void | Promise<void>;
}

/** An act of the department's own staff, stationed today, on one of its tasks: load, judge, save once. Answers with the task's id. */
export function actOnTask<Given>(desk: Desk, act: TaskAct<Given>, input: TaskInput, steps: Steps<Given>): Promise<Outcome<string>> {
  const { store, department, caller } = desk;
  return performAct(store, { name: act.name, actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStaff = await staffRefusal(unit, caller, department);
    if (notStaff !== null) return refused(notStaff);
    const inHand = await taskInHand(unit, desk, input.taskId);
    return inHand === null ? refused(taskNotFound) : carryOut(inHand, act, steps);
  });
}

/** The task, nobody else's until this act ends; null when there is none. */
export async function taskInHand(unit: Write, desk: Pick<Desk, 'store' | 'caller'>, taskId: string): Promise<TaskInHand | null> {
  const task = await unit.em.findOne(Task, { id: taskId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return task === null ? null : { unit, task, office: await officeOf(unit, desk, task) };
}

/** What the rules look at: the task, who acts, the version of the item that it is pinned to. */
export async function officeOf(
  { em, now }: Pick<Write, 'em' | 'now'>,
  { store, caller }: Pick<Desk, 'store' | 'caller'>,
  task: Task,
): Promise<Office> {
  const { definition } = await em.findOneOrFail(ItemVersion, { slug: task.slug, number: task.versionNumber });
  const actor = { subject: caller.sub ?? '', name: caller.name };
  return { task, actor, byHead: hasRole(caller, 'DEPT_HEAD'), item: definition, now, calendar: await calendarOf(store, em) };
}

export async function carryOut<Given>(inHand: TaskInHand, act: TaskAct<Given>, { given, tell }: Steps<Given>): Promise<Outcome<string>> {
  const { task, office } = inHand;
  const read = await given(inHand);
  if (!read.ok) return read;
  const judged = judge(act, office, read.value);
  if (!judged.ok) return judged;
  const before = { stage: task.stage };
  Object.assign(task, judged.value);
  task.dueOn = dueDayOf({ ...office, task });
  await tell(inHand, read.value, before);
  return done(task.id);
}
