import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { allSubgraphs } from '../../scripts/start/all-subgraphs.js';
import type { Caller } from '../../subgraphs/kit/domain/caller.js';
import { localFeed } from '../../subgraphs/kit/journal/local-feed.js';
import { bringUp } from '../../subgraphs/kit/server/bring-up.js';
import { Subgraph } from '../../subgraphs/kit/server/subgraph.js';
import { diskStorage } from '../../subgraphs/kit/storage/disk-storage.js';
import type { TestDatabase, TestEngine } from '../../subgraphs/kit/testing/engines.js';

export type Row = Record<string, any>;

/** Every subgraph of the hall in this process, in which nothing moves by itself: time and messages go on when the test says so. */
export interface ModelHall {
  readonly ask: (subgraph: string, caller: Caller, query: string, variables?: Row) => Promise<Row>;
  /** Every subgraph hears what the others have said, until nobody has anything new to say. */
  readonly settle: () => Promise<void>;
  /** Moves the clock and does what time calls for. */
  readonly advance: (milliseconds: number) => Promise<void>;
  readonly rows: (subgraph: string, sql: string, ...values: unknown[]) => Promise<Row[]>;
  readonly now: () => Date;
  readonly subgraph: (name: string) => Subgraph;
  readonly close: () => Promise<void>;
}

export async function openModelHall(engine: TestEngine, start: string): Promise<ModelHall> {
  const databases: TestDatabase[] = [];
  const subgraphs = new Map<string, Subgraph>();
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-model-'));
  let time = new Date(start);
  for (const definition of await allSubgraphs()) {
    const database = await engine.create();
    databases.push(database);
    const subgraph = await Subgraph.open(definition, {
      database: database.config,
      files: diskStorage(join(folder, definition.name)),
      clock: () => time,
      passportKeys: { keys: [] },
      logger: pino({ level: 'silent' }),
    });
    await bringUp(definition, subgraph.store);
    await definition.seedDemo?.(subgraph.store);
    subgraphs.set(definition.name, subgraph);
  }
  const subgraph = (name: string): Subgraph => {
    const found = subgraphs.get(name);
    if (found === undefined) throw new Error(`No subgraph ${name}`);
    return found;
  };
  for (const [name, one] of subgraphs) one.subscribe((owner) => localFeed(subgraph(owner).store, name));
  const journalLength = async () => {
    const counts = [...subgraphs.values()].map(({ store }) =>
      store.orm.em.getConnection().execute('select sum(seq) as n from journal_head'),
    );
    return (await Promise.all(counts)).reduce((sum: number, [row]: Row[]) => sum + Number(row?.n ?? 0), 0);
  };
  const settle = async () => {
    for (let before = -1, after = await journalLength(); after !== before; ) {
      before = after;
      for (const one of subgraphs.values()) await one.catchUp();
      after = await journalLength();
    }
    for (const { consumers, definition } of subgraphs.values())
      for (const { state } of consumers)
        if (state.fault !== null) throw new Error(`${definition.name} cannot apply ${state.feed}: ${state.fault}`);
  };
  await settle();
  return {
    ask: (name, caller, query, variables) => asked(subgraph(name), caller, query, variables),
    settle,
    advance: async (milliseconds) => {
      time = new Date(time.getTime() + milliseconds);
      for (const one of subgraphs.values()) await one.runChores();
    },
    rows: async (name, sql, ...values) => (await subgraph(name).store.orm.em.getConnection().execute(sql, values, 'all')) as Row[],
    now: () => time,
    subgraph,
    close: async () => {
      for (const one of subgraphs.values()) await one.close();
      for (const database of databases) await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function asked(subgraph: Subgraph, caller: Caller, query: string, variables?: Row): Promise<Row> {
  const context = {
    caller,
    language: 'zh' as const,
    now: subgraph.store.clock(),
    store: subgraph.store,
    em: subgraph.store.reader(),
    requestId: 'model',
    loaders: new Map(),
  };
  const { data, errors } = await subgraph.run({ query, ...(variables === undefined ? {} : { variables }) }, context);
  // A role that the schema asks for is refused before any act begins.
  const [forbidden] = errors?.filter(({ extensions }) => extensions.code === 'FORBIDDEN') ?? [];
  if (forbidden !== undefined) return { answer: { __typename: 'Refusal', code: 'FORBIDDEN', message: forbidden.message } };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data as Row;
}
