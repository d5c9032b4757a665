import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { pino } from 'pino';
import { PASSPORT_ALGORITHM, PASSPORT_AUDIENCE, PASSPORT_HEADER, PASSPORT_ISSUER, PASSPORT_LIFETIME } from '../../../schema/passport.js';
import { anonymous, type Caller } from '../domain/caller.js';
import { bringUp } from '../server/bring-up.js';
import { Subgraph } from '../server/subgraph.js';
import type { SubgraphDefinition } from '../server/subgraph-definition.js';
import { diskStorage } from '../storage/disk-storage.js';
import type { SubgraphObserver } from '../telemetry/subgraph.observer.js';
import type { TestEngine } from './engines.js';

/** One subgraph alone, on a database of its own, asked with passports of any caller. */
export interface TestSubgraph {
  readonly subgraph: Subgraph;
  /** Statements since the last `statements.length = 0`. */
  readonly statements: string[];
  /** Asks as this caller; returns the answer's body. */
  readonly ask: (caller: Caller, query: string, variables?: Record<string, unknown>, language?: string) => Promise<TestAnswer>;
  readonly setTime: (iso: string) => void;
  /** A good passport of this caller, with what is given in place of its own claims. */
  readonly passport: (caller: Caller, claims?: Record<string, unknown>) => Promise<string>;
  /** Lines that the subgraph has logged, as JSON. */
  readonly log: string[];
  readonly close: () => Promise<void>;
}

export interface TestAnswer {
  readonly data?: Record<string, any> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Record<string, unknown>;
    readonly path?: readonly unknown[];
  }[];
}

/** Starts a subgraph for a test; the clock stands at `now` until it is set. */
export async function startTestSubgraph(
  definition: SubgraphDefinition,
  engine: TestEngine,
  now = '2026-03-10T02:00:00.000Z',
  observers: readonly SubgraphObserver[] = [],
): Promise<TestSubgraph> {
  const database = await engine.create();
  const keys = await testKeys();
  const folder = definition.answerFile === undefined ? null : mkdtempSync(join(tmpdir(), 'onewindow-files-'));
  const statements: string[] = [];
  const log: string[] = [];
  let time = new Date(now);
  const subgraph = await Subgraph.open(definition, {
    database: database.config,
    clock: () => time,
    passportKeys: { keys: [keys.publicKey] },
    logger: pino({ level: 'info' }, { write: (line: string) => log.push(line) }),
    onStatement: (statement) => statements.push(statement),
    observers,
    ...(folder === null ? {} : { files: diskStorage(folder) }),
  });
  await bringUp(definition, subgraph.store);
  return {
    subgraph,
    statements,
    ask: async (caller, query, variables, language = 'zh') => {
      const headers = { [PASSPORT_HEADER]: await passportFor(caller, keys.privateKey, time), 'accept-language': language };
      const { body } = await subgraph.answer({ query, variables }, headers);
      return JSON.parse(JSON.stringify(body)) as TestAnswer;
    },
    passport: (caller, claims) => passportFor(caller, keys.privateKey, time, claims),
    log,
    setTime: (iso) => {
      time = new Date(iso);
    },
    close: async () => {
      await subgraph.close();
      await database.drop();
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A caller for tests: nobody, with what is given. */
export function callerWith(given: Partial<Caller>): Caller {
  return { ...anonymous, ...given };
}

async function testKeys(): Promise<{ privateKey: CryptoKey; publicKey: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair(PASSPORT_ALGORITHM, { extractable: true });
  return { privateKey, publicKey: await exportJWK(publicKey) };
}

function passportFor(caller: Caller, key: CryptoKey, now: Date, claims: Record<string, unknown> = {}): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({
    ...caller,
    sub: caller.sub ?? undefined,
    iss: PASSPORT_ISSUER,
    aud: PASSPORT_AUDIENCE,
    iat: seconds,
    exp: seconds + PASSPORT_LIFETIME,
    ...claims,
  })
    .setProtectedHeader({ alg: PASSPORT_ALGORITHM })
    .sign(key);
}
