import type { JSONWebKeySet } from 'jose';
import type { Logger } from 'pino';
import { freshCopy } from '../../gateway/transport/fresh-copy.js';
import type { FileExchange, FileExchanged, SubgraphTransport } from '../../gateway/transport/subgraph.transport.js';
import type { Clock } from '../../subgraphs/kit/domain/clock.js';
import { localFeed } from '../../subgraphs/kit/journal/local-feed.js';
import type { DatabaseConfig } from '../../subgraphs/kit/persistence/database-config.js';
import { bringUp, refuseNewerData } from '../../subgraphs/kit/server/bring-up.js';
import { Subgraph } from '../../subgraphs/kit/server/subgraph.js';
import type { SubgraphDefinition } from '../../subgraphs/kit/server/subgraph-definition.js';
import type { FileStorage } from '../../subgraphs/kit/storage/file-storage.js';
import type { MovableClock } from './movable-clock.js';
import { settleHall } from './settle-hall.js';

export interface HallOptions {
  readonly definitions: readonly SubgraphDefinition[];
  readonly databaseOf: (subgraph: string) => DatabaseConfig;
  /** Where a subgraph that keeps files keeps them. */
  readonly filesOf: (subgraph: string) => FileStorage;
  readonly clock: Clock;
  /** Where the time of the hall can be moved: its clock. Who somebody is does not depend on it: passports go by the real time. */
  readonly training?: MovableClock | null;
  readonly passportKeys: JSONWebKeySet;
  readonly logger: Logger;
  /** Whether the facts of the demo enterprises are put in. */
  readonly demo: boolean;
  readonly onStatement?: (subgraph: string, statement: string, parameters: readonly unknown[]) => void;
}

/** All subgraphs in one process: each with its own database, reading one another's journals directly. */
export interface Hall {
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** The way of the gateway to a subgraph of this process. Throws where there is none of that name. */
  readonly transport: (name: string) => SubgraphTransport;
  readonly close: () => Promise<void>;
}

/** Opens every database, refuses before anything is written when one is of a newer version, then brings all up and starts them. */
export async function openHall(options: HallOptions): Promise<Hall> {
  const { definitions, databaseOf, filesOf, clock, passportKeys, logger, onStatement, training = null } = options;
  const timing = training === null ? { clock } : { clock: training.now, training, passportClock: clock };
  const opened: Subgraph[] = [];
  const subgraphs = new Map<string, Subgraph>();
  const storeOf = (name: string) => {
    const owner = subgraphs.get(name);
    if (owner === undefined) throw new Error(`No subgraph ${name} in this process`);
    return owner;
  };
  try {
    for (const definition of definitions) {
      const counting =
        onStatement === undefined
          ? {}
          : { onStatement: (statement: string, parameters: readonly unknown[]) => onStatement(definition.name, statement, parameters) };
      const files = definition.answerFile === undefined ? {} : { files: filesOf(definition.name) };
      const database = databaseOf(definition.name);
      opened.push(await Subgraph.open(definition, { database, ...timing, passportKeys, logger, ...files, ...counting }));
    }
    for (const subgraph of opened) subgraphs.set(subgraph.definition.name, subgraph);
    for (const { store } of opened) await refuseNewerData(store);
    for (const { definition, store } of opened) {
      await bringUp(definition, store);
      if (options.demo) await definition.seedDemo?.(store);
    }
    for (const subgraph of opened) subgraph.subscribe((owner) => localFeed(storeOf(owner).store, subgraph.definition.name));
    // The catalogue that the departments published is at the window before the first request is.
    for (const subgraph of opened) await subgraph.catchUp();
    for (const subgraph of opened) subgraph.follow();
    training?.onStep(() => settleHall(opened, logger));
  } catch (error) {
    await Promise.allSettled(opened.map((subgraph) => subgraph.close()));
    throw error;
  }
  return {
    subgraphs,
    transport: (name) => {
      const subgraph = storeOf(name);
      return {
        // The executor merges into the answer, so it must not share objects with what a resolver returned.
        send: async (request) => {
          const { status, body } = await subgraph.answer(request, request.headers);
          return { status, body: { data: freshCopy(body.data), errors: body.errors?.map((error) => error.toJSON()) } };
        },
        ...(subgraph.definition.answerFile === undefined && subgraph.definition.answerHook === undefined
          ? {}
          : { exchange: (request) => exchange(subgraph, request) }),
      };
    },
    close: async () => {
      await Promise.all(opened.map((subgraph) => subgraph.close()));
    },
  };
}

function exchange(subgraph: Subgraph, { below, method, path, headers, body }: FileExchange): Promise<FileExchanged> {
  const { pathname, searchParams: query } = new URL(`http://subgraph${path === '' || path.startsWith('?') ? `/${path}` : path}`);
  const request = { method, path: pathname === '/' ? '' : pathname, query, headers, body };
  return below === 'hooks' ? subgraph.answerHook(request) : subgraph.answerFile(request);
}
