import { askRows } from '../../../subgraphs/kit/persistence/direct-reads.js';
import type { TestHall } from '../../support/test-hall.js';
import { quantile } from '../table.js';
import type { StackOperation } from './stack.operations.js';

/** What one subgraph does for one case: how often it is called, what it asks of its database, and the CPU of that. */
export interface StackPart {
  readonly subgraph: string;
  readonly calls: number;
  readonly statements: number;
  /** Milliseconds of CPU of all its calls, asked again one after another without the gateway. */
  readonly cpu: number;
  /** Of these, milliseconds of the same statements asked alone. */
  readonly database: number;
}

interface HeardCall {
  readonly subgraph: string;
  readonly again: () => Promise<unknown>;
}

type HeardStatement = TestHall['statements'][number];

const [SLICES, REPEATS] = [60, 20];

/** Hears what the gateway asks for one case, then asks each subgraph, and its database, the same again and again. */
export async function partsOf(hall: TestHall, operation: StackOperation, token: string, id: string): Promise<StackPart[]> {
  const calls = await heard(hall, () => asked(hall.gateway.url, operation.query, token, id));
  const statements = await statementsOf(hall, () => asked(hall.gateway.url, operation.query, token, id));
  const parts: StackPart[] = [];
  for (const subgraph of new Set(calls.map((call) => call.subgraph))) {
    const own = calls.filter((call) => call.subgraph === subgraph);
    const asking = statements.filter((statement) => statement.subgraph === subgraph);
    const cpu = await cpuOf(async () => {
      for (const { again } of own) await again();
    });
    const database = await cpuOf(() => askedAlone(hall, subgraph, asking));
    parts.push({ subgraph, calls: own.length, statements: asking.length, cpu, database });
  }
  return parts;
}

async function askedAlone(hall: TestHall, subgraph: string, statements: readonly HeardStatement[]): Promise<void> {
  const store = hall.hall.subgraphs.get(subgraph)?.store;
  if (store === undefined) throw new Error(`There is no subgraph ${subgraph}`);
  for (const { statement, parameters } of statements) await askRows(store.rows, statement, parameters);
}

/** The statements of one case. The hall's own chores run beside, so the quietest of a few times is taken. */
async function statementsOf(hall: TestHall, act: () => Promise<void>): Promise<HeardStatement[]> {
  const seen: HeardStatement[][] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    hall.statements.length = 0;
    await act();
    seen.push([...hall.statements]);
  }
  return seen.reduce((least, one) => (one.length < least.length ? one : least));
}

async function heard(hall: TestHall, act: () => Promise<void>): Promise<HeardCall[]> {
  const calls: HeardCall[] = [];
  const subgraphs = [...hall.hall.subgraphs.values()];
  for (const subgraph of subgraphs) {
    const answer = subgraph.answer.bind(subgraph);
    subgraph.answer = (...call) => {
      calls.push({ subgraph: subgraph.definition.name, again: () => answer(...call) });
      return answer(...call);
    };
  }
  await act();
  for (const subgraph of subgraphs) Reflect.deleteProperty(subgraph, 'answer');
  return calls;
}

/** Milliseconds: the quietest quarter of short slices, since whatever else runs on the machine makes the same work dearer. */
async function cpuOf(again: () => Promise<unknown>): Promise<number> {
  const slices: number[] = [];
  for (let slice = 0; slice < SLICES; slice += 1) {
    const before = process.cpuUsage();
    for (let turn = 0; turn < REPEATS; turn += 1) await again();
    const { user, system } = process.cpuUsage(before);
    slices.push((user + system) / 1000 / REPEATS);
  }
  return quantile(slices, 0.25);
}

async function asked(url: string, query: string, token: string, id: string): Promise<void> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { id } }),
  });
  const { errors } = (await answer.json()) as { errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
}
