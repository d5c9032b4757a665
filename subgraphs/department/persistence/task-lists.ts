import type { EntityManager } from '@mikro-orm/sql';
import { Consultation } from './consultation.entity.js';
import { Task } from './task.entity.js';

/** What a member of staff works through. */
export type TaskList = 'CLAIMABLE' | 'MINE' | 'SUSPENDED' | 'DUE' | 'SECOND_REVIEWS' | 'ASKED_OF_ME';

/** Where one row stands in its list: the values by which the list is sorted, in that order. */
export interface ListPosition {
  readonly list: TaskList;
  readonly at: readonly string[];
}

interface Shape {
  readonly where: (me: string) => object;
  /** Columns by which it is sorted, as an index has them; the id comes last, so that no two rows stand at one place. */
  readonly sort: readonly ('stage' | 'arrivedAt' | 'dueOn')[];
}

const IN_HAND = { $in: ['CLAIMED', 'SUSPENDED'] };
const shapes: Readonly<Record<Exclude<TaskList, 'ASKED_OF_ME'>, Shape>> = {
  CLAIMABLE: { where: () => ({ stage: 'ARRIVED' }), sort: ['arrivedAt'] },
  SUSPENDED: { where: () => ({ stage: 'SUSPENDED' }), sort: ['arrivedAt'] },
  MINE: { where: (me) => ({ claimedBy: me, stage: IN_HAND }), sort: ['stage', 'arrivedAt'] },
  SECOND_REVIEWS: { where: (me) => ({ secondReviewer: me, stage: IN_HAND }), sort: ['stage', 'arrivedAt'] },
  DUE: { where: () => ({ dueOn: { $ne: null } }), sort: ['dueOn'] },
};

export interface ListedTask {
  readonly task: Task;
  readonly position: ListPosition;
}

export interface ListRequest {
  readonly list: TaskList;
  /** Subject of who asks. */
  readonly me: string;
  readonly after: ListPosition | null;
  readonly limit: number;
}

/** The rows of a list from where the last page ended. */
export async function listedTasks(em: EntityManager, { list, me, after, limit }: ListRequest): Promise<ListedTask[]> {
  if (list === 'ASKED_OF_ME') return askedOf(em, { me, after, limit });
  const { where, sort } = shapes[list];
  const keys = [...sort, 'id'];
  const conditions = [where(me), ...(after === null ? [] : [beyond(keys, after.at)])];
  const orderBy = keys.map((key) => ({ [key]: 'asc' as const }));
  const tasks = await em.find(Task, { $and: conditions }, { orderBy, limit });
  return tasks.map((task) => ({ task, position: { list, at: [...sort.map((key) => spelt(task[key])), task.id] } }));
}

/** Questions that wait for an answer of this person, oldest first. */
async function askedOf(em: EntityManager, { me, after, limit }: Omit<ListRequest, 'list'>): Promise<ListedTask[]> {
  const beyondLast = after === null ? [] : [beyond(['askedAt', 'id'], after.at)];
  const waiting = await em.find(
    Consultation,
    { $and: [{ asked: me, answeredAt: null }, ...beyondLast] },
    { orderBy: [{ askedAt: 'asc' }, { id: 'asc' }], limit },
  );
  const tasks = await em.find(Task, { id: { $in: waiting.map(({ taskId }) => taskId) } });
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return waiting.flatMap(({ taskId, askedAt, id }) => {
    const task = byId.get(taskId);
    return task === undefined ? [] : [{ task, position: { list: 'ASKED_OF_ME', at: [askedAt.toISOString(), id] } as const }];
  });
}

/** Behind this place in the order of the keys. */
function beyond(keys: readonly string[], at: readonly string[]): object {
  const values = keys.map((key, index) => (key.endsWith('At') ? new Date(at[index] ?? 0) : at[index]));
  const steps = keys.map((key, index) => ({
    ...Object.fromEntries(keys.slice(0, index).map((earlier, place) => [earlier, values[place]])),
    [key]: { $gt: values[index] },
  }));
  return { $or: steps };
}

function spelt(value: Date | string | null): string {
  return value instanceof Date ? value.toISOString() : (value ?? '');
}

/** What the places of a list are made of, in the order in which it is sorted; names that end in `At` are instants. */
export function keysOf(list: TaskList): readonly string[] {
  return list === 'ASKED_OF_ME' ? ['askedAt', 'id'] : [...shapes[list].sort, 'id'];
}
