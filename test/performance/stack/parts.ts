import type { TestHall } from '../../support/test-hall.js';
import type { StackOperation } from './stack.operations.js';

/** What one subgraph does for one case: how often it is called, what it asks of its database, and the CPU of that. */
export interface StackPart {
  readonly subgraph: string;
  readonly calls: number;
  readonly statements: number;
  /** Milliseconds of CPU of all its calls, asked again one after another without the gateway. */
  readonly cpu: number;
}

interface HeardCall {
  readonly subgraph: string;
  readonly again: () => Promise<unknown>;
}

const REPEATS = 200;

/** Hears what the gateway asks for one case, then asks each subgraph the same again and again. */
export async function partsOf(hall: TestHall, operation: StackOperation, token: string, id: string): Promise<StackPart[]> {
  const calls = await heard(hall, () => asked(hall.gateway.url, operation.query, token, id));
  const statements = await statementsOf(hall, () => asked(hall.gateway.url, operation.query, token, id));
  const parts = new Map<string, StackPart>();
  for (const { subgraph, again } of calls) {
    const before = parts.get(subgraph) ?? { subgraph, calls: 0, cpu: 0, statements: statements.filter((name) => name === subgraph).length };
    parts.set(subgraph, { ...before, calls: before.calls + 1, cpu: before.cpu + (await cpuOf(again)) });
  }
  return [...parts.values()];
}

/** The subgraphs of the statements. The hall's own chores run beside, so the quietest of a few times is taken. */
async function statementsOf(hall: TestHall, act: () => Promise<void>): Promise<string[]> {
  const seen: string[][] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    hall.statements.length = 0;
    await act();
    seen.push(hall.statements.map(({ subgraph }) => subgraph));
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

async function cpuOf(again: () => Promise<unknown>): Promise<number> {
  for (let turn = 0; turn < REPEATS; turn += 1) await again();
  const before = process.cpuUsage();
  for (let turn = 0; turn < REPEATS; turn += 1) await again();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / REPEATS;
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
