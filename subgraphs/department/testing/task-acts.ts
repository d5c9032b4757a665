import { randomUUID } from 'node:crypto';
import { HANDOVER_CONFIRMED } from '../../kit/contract/handover.message.js';
import { TASK_ENDED } from '../../kit/contract/task-ended.message.js';
import type { Caller } from '../../kit/domain/caller.js';
import type { FeedEntry } from '../../kit/journal/feed.js';
import { readFeed } from '../../kit/journal/read-feed.js';
import { write } from '../../kit/persistence/write.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { followWindow } from '../actions/follow-window.js';
import type { Row } from './catalogue-acts.js';

const TASK = `... on SignOfficeTask {
  id stage pauses { id procedure notice until afterDue inspectors { name record } finding endedAt } extension { amount }
  secondReview { required reviewer signedAt } hearing { requestBy requestedAt } ended { why crossedDecision }
  corrections { number was reads } decision { outcome } remedies { kind amount unit }
}`;

/** An act on a task through the graph; the answer is the task or the refusal. */
export async function press(test: TestSubgraph, caller: Caller, name: string, given: Row): Promise<Row> {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${input}!) { answer: ${name}(input: $input) { __typename ${TASK} ... on Refusal { code message } } }`;
  const { data, errors } = await test.ask(caller, query, { input: { idempotencyKey: randomUUID(), ...given } });
  if (errors !== undefined) return { code: errors[0]?.extensions?.code, message: errors[0]?.message };
  return (data as Row).answer as Row;
}

/** The act must go through for the test to go on. */
export async function pressed(test: TestSubgraph, caller: Caller, name: string, given: Row): Promise<Row> {
  const answer = await press(test, caller, name, given);
  if (answer.code !== undefined) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer;
}

/** The task as this caller sees it. */
export async function lookAt(test: TestSubgraph, caller: Caller, id: string, fields: string): Promise<Row | null> {
  const query = `query ($found: [_Any!]!) { _entities(representations: $found) { ... on SignOfficeTask { ${fields} } } }`;
  const { data, errors } = await test.ask(caller, query, { found: [{ __typename: 'SignOfficeTask', id }] });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as Row)._entities[0] as Row | null;
}

/** An entry of the window's journal, as the running department takes it in. */
export function windowTells({ subgraph: { store } }: TestSubgraph, type: string, data: Row): Promise<void> {
  const entry: FeedEntry = {
    specversion: '1.0',
    id: randomUUID(),
    source: 'window',
    type,
    subject: 'case',
    time: store.clock().toISOString(),
    actor: 'window',
    partition: 0,
    sequence: 1,
    data,
  };
  return write(store, 'window', (unit) => followWindow(unit, entry));
}

export function paperComes(test: TestSubgraph, taskId: string): Promise<void> {
  return windowTells(test, HANDOVER_CONFIRMED, {
    taskId,
    sheetNumber: 'LZ-2026-0001',
    confirmedAt: test.subgraph.store.clock().toISOString(),
  });
}

export function caseEnds(test: TestSubgraph, taskId: string): Promise<void> {
  const endedAt = test.subgraph.store.clock().toISOString();
  return windowTells(test, TASK_ENDED, { taskId, why: 'WITHDRAWN', reason: '申请人不再经营', endedAt });
}

/** What the window has been told of a task, in order. */
export async function toldToWindow({ subgraph }: TestSubgraph, taskId: string): Promise<{ type: string; data: Row }[]> {
  const { entries } = await readFeed(subgraph.store, 'window', {}, 1000);
  return entries.filter(({ data }) => (data as Row).taskId === taskId).map(({ type, data }) => ({ type, data: data as Row }));
}
