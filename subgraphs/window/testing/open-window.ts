import { randomUUID } from 'node:crypto';
import { departments } from '../../../schema/departments.js';
import { ITEM_PUBLISHED, ITEM_WITHDRAWN } from '../../kit/contract/item-published.message.js';
import { TASK_CLAIMED, TASK_DECIDED, TASK_RECEIVED } from '../../kit/contract/task-progress.message.js';
import { TASK_RELEASED, type TaskReleased } from '../../kit/contract/task-released.message.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import type { FeedEntry } from '../../kit/journal/feed.js';
import { readFeed } from '../../kit/journal/read-feed.js';
import { type Write, write } from '../../kit/persistence/write.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { startTestSubgraph, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { seedDemo } from '../demo/seed-demo.js';
import { windowSubgraph } from '../subgraph.js';
import { type ShippedItem, shippedItems } from './shipped-catalogues.js';

export interface Decision {
  readonly taskId: string;
  readonly department: string;
  readonly outcome?: 'APPROVED' | 'DENIED';
  readonly produced?: Readonly<Record<string, unknown>>;
}

/** The window with the real catalogues, its staff stationed, and the departments played by the test. */
export interface OpenWindow extends TestSubgraph {
  /** Applies an entry of a department's journal, as the consumer would. */
  readonly hear: (department: string, type: string, data: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly publish: (item: ShippedItem, number: number, definition?: ItemDefinition) => Promise<void>;
  readonly withdraw: (itemId: string, department: string) => Promise<void>;
  readonly receive: (task: { taskId: string; department: string }) => Promise<void>;
  readonly claim: (task: { taskId: string; department: string }) => Promise<void>;
  readonly decide: (decision: Decision) => Promise<void>;
  /** What was handed over, as this subgraph's feed shows it. */
  readonly released: (reader: string) => Promise<TaskReleased[]>;
}

export const items = shippedItems();

/** What the running window does with an entry, its admission of versions included. */
const followDepartment = (unit: Write, entry: FeedEntry): Promise<void> => {
  const [feed] = windowSubgraph.feeds;
  if (feed === undefined) throw new Error('The window follows nobody');
  return feed.handle(unit, entry);
};

export async function openWindow(engine: TestEngine, now = '2026-11-23T02:00:00.000Z'): Promise<OpenWindow> {
  const started = await startTestSubgraph(windowSubgraph, engine, now);
  const { store } = started.subgraph;
  const entryOf = (department: string, type: string, data: Readonly<Record<string, unknown>>): FeedEntry => {
    const time = store.clock().toISOString();
    return {
      specversion: '1.0',
      id: randomUUID(),
      source: department,
      type,
      subject: 'test',
      time,
      actor: department,
      partition: 0,
      sequence: 1,
      data,
    };
  };
  const hear: OpenWindow['hear'] = (department, type, data) =>
    write(store, department, (unit) => followDepartment(unit, entryOf(department, type, data)));
  const publish: OpenWindow['publish'] = (item, number, definition = item.definition) =>
    hear(item.department, ITEM_PUBLISHED, publication({ ...item, definition }, number, store.clock()));
  await seedDemo(store);
  // Each in a unit of its own: one for all would look through all that it holds again with every item.
  for (const item of items) await publish(item, 1);
  return Object.assign(started, {
    hear,
    publish,
    withdraw: (itemId: string, department: string) =>
      hear(department, ITEM_WITHDRAWN, { itemId, withdrawnAt: store.clock().toISOString(), reason: '依据调整' }),
    receive: ({ taskId, department }: { taskId: string; department: string }) => hear(department, TASK_RECEIVED, { taskId }),
    claim: ({ taskId, department }: { taskId: string; department: string }) => hear(department, TASK_CLAIMED, { taskId }),
    decide: ({ taskId, department, outcome = 'APPROVED', produced = {} }: Decision) =>
      hear(department, TASK_DECIDED, decisionOf({ taskId, outcome, produced, at: store.clock() })),
    released: async (reader: string) => {
      const { entries } = await readFeed(store, reader, {}, 1000);
      return entries.filter((entry) => entry.type === TASK_RELEASED).map((entry) => entry.data as unknown as TaskReleased);
    },
  });
}

function publication({ itemId, department, definition }: ShippedItem, number: number, at: Date) {
  return { itemId, department, slug: definition.slug, number, publishedAt: at.toISOString(), definition };
}

function decisionOf({
  taskId,
  outcome,
  produced,
  at,
}: {
  taskId: string;
  outcome: string;
  produced: Readonly<Record<string, unknown>>;
  at: Date;
}) {
  const document = {
    name: outcome === 'APPROVED' ? '准予决定书' : '不予许可决定书',
    number: `文号-${taskId.slice(0, 8)}`,
    issuedOn: at.toISOString().slice(0, 10),
    validUntil: null,
  };
  return { taskId, outcome, opinion: '经审查', decidedAt: at.toISOString(), document, produced };
}

/** Departments by the prefix of their GraphQL types. */
export function departmentOfType(typename: string): string {
  const found = departments.find(({ typePrefix }) => `${typePrefix}Task` === typename);
  if (found === undefined) throw new Error(`No department has ${typename}`);
  return found.code;
}
