import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { JSONWebKeySet } from 'jose';
import type { Logger } from 'pino';
import { PASSPORT_HEADER } from '../../../schema/passport.js';
import type { Clock } from '../domain/clock.js';
import type { TrainingClock } from '../domain/training/training-clock.js';
import { type BuiltSchema, buildSubgraph } from '../graphql/build-subgraph-schema.js';
import type { SubgraphContext } from '../graphql/context.js';
import { GraphExecutor, type GraphRequest } from '../graphql/execute.js';
import { languageOf } from '../graphql/language.js';
import { type PassportCheck, passportCheck } from '../identity/passport-check.js';
import { FeedConsumer } from '../journal/consumer.js';
import type { FeedSource } from '../journal/feed.js';
import type { DatabaseConfig } from '../persistence/database-config.js';
import { openStore, type Store } from '../persistence/store.js';
import type { FileStorage } from '../storage/file-storage.js';
import { begunRequest } from '../telemetry/begun-request.js';
import { type SubgraphObserver, statementsFor, subgraphObservers } from '../telemetry/subgraph.observer.js';
import { ChoreRunner } from './chore-runner.js';
import { type FileAnswer, type FileHandler, type FileRequest, jsonAnswer } from './file-route.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

export interface SubgraphOptions {
  readonly database: DatabaseConfig;
  readonly clock: Clock;
  /** By which passports expire. The clock, unless told otherwise. */
  readonly passportClock?: Clock;
  readonly training?: TrainingClock;
  /** The gateway's public keys. */
  readonly passportKeys: JSONWebKeySet;
  readonly logger: Logger;
  /** Where files are kept, for a subgraph that keeps some. */
  readonly files?: FileStorage;
  /** Who watches: metrics, traces. Nobody by default. */
  readonly observers?: readonly SubgraphObserver[];
  readonly onStatement?: (statement: string, parameters: readonly unknown[]) => void;
}

export interface GraphAnswer {
  readonly status: number;
  readonly body: ExecutionResult;
}

/** What whoever comes without a passport is told. */
export const NO_PASSPORT = {
  errors: [
    new GraphQLError('This subgraph answers the gateway only: a valid passport is needed', { extensions: { code: 'UNAUTHENTICATED' } }),
  ],
};

type Headers = Readonly<Record<string, string | undefined>>;

const schemas = new WeakMap<SubgraphDefinition, Promise<BuiltSchema>>();

/** The schema of a definition, built once a process: it holds no state. */
export function schemaOf(definition: SubgraphDefinition): Promise<BuiltSchema> {
  const known = schemas.get(definition) ?? buildSubgraph(definition.schema);
  schemas.set(definition, known);
  return known;
}

/** A running subgraph, whatever carries its requests: HTTP, or a call in the same process. */
export class Subgraph {
  #consumers: FeedConsumer[] = [];
  #warming: Promise<void> | undefined;
  readonly #executor: GraphExecutor;
  readonly #check: PassportCheck;
  readonly #chores: ChoreRunner;
  readonly #observer: Required<SubgraphObserver>;
  readonly #acts: ReadonlySet<string>;

  private constructor(
    readonly definition: SubgraphDefinition,
    readonly store: Store,
    readonly logger: Logger,
    schema: BuiltSchema,
    options: SubgraphOptions,
  ) {
    this.#executor = new GraphExecutor(schema.schema, logger);
    this.#check = passportCheck(options.passportKeys, options.passportClock ?? options.clock);
    this.#observer = subgraphObservers(options.observers ?? []);
    this.#acts = new Set(Object.keys(schema.schema.getMutationType()?.getFields() ?? {}));
    this.#chores = new ChoreRunner(definition.chores ?? [], store, logger, this.#observer);
  }

  /** Opens the database as it is; bringing it up to date is `bringUp`'s. */
  static async open(definition: SubgraphDefinition, options: SubgraphOptions): Promise<Subgraph> {
    const schema = await schemaOf(definition);
    const store = await openStore({
      name: definition.name,
      database: options.database,
      entities: definition.entities,
      migrations: definition.migrations,
      clock: options.clock,
      training: options.training ?? null,
      ...(options.files === undefined ? {} : { files: options.files }),
      ...(options.onStatement === undefined ? {} : { onStatement: options.onStatement }),
      ...statementsFor(options.observers),
    });
    return new Subgraph(definition, store, options.logger.child({ subgraph: definition.name }), schema, options);
  }

  /** Names the journals it needs; nothing is read before `catchUp` or `follow`. */
  subscribe(sourceOf: (owner: string) => FeedSource): void {
    this.#consumers = this.definition.feeds.map(
      ({ from, handle }) => new FeedConsumer({ store: this.store, source: sourceOf(from), handle, logger: this.logger }),
    );
  }

  /** Applies what its journals hold now; what cannot be applied is told in the consumers' state. Throws where a journal cannot be read. */
  async catchUp(): Promise<void> {
    for (const consumer of this.#consumers) await consumer.catchUp();
  }

  /** Goes on following its journals, whichever of them can be read, until it is closed. */
  follow(): void {
    for (const consumer of this.#consumers) consumer.start();
    this.#chores.start();
    this.#warming = this.definition.warmUp?.(this.store).catch((error: unknown) => this.logger.warn({ err: error }, 'warming up failed'));
  }

  /** Does at once whatever time calls for now: somebody has moved the clock. */
  async runChores(): Promise<void> {
    await this.#chores.runAll();
  }

  get consumers(): readonly FeedConsumer[] {
    return this.#consumers;
  }

  /** Answers a GraphQL request that bears a passport; 401 without a good one. Header names in lower case. */
  async answer(request: GraphRequest, headers: Headers): Promise<GraphAnswer> {
    const context = await this.contextOf(headers);
    return context === null ? { status: 401, body: NO_PASSPORT } : { status: 200, body: await this.run(request, context) };
  }

  async run(request: GraphRequest, context: SubgraphContext): Promise<ExecutionResult> {
    const ended = this.#observer.requestBegan(begunRequest(request, context.traceparent, this.#acts));
    let outcome: 'ok' | 'errors' | 'failed' = 'failed';
    try {
      const result = await this.#executor.run(request, context);
      outcome = result.errors === undefined ? 'ok' : 'errors';
      return result;
    } finally {
      ended(outcome);
    }
  }

  /** Answers a request about a file; its body is read as it comes. 401 without a good passport, before anything is read. */
  answerFile(request: FileRequest): Promise<FileAnswer> {
    return this.#answerBy(this.definition.answerFile, request);
  }

  /** Hears a partner's report. The passport says that it came through the gateway; who it is from, its own signature. */
  answerHook(request: FileRequest): Promise<FileAnswer> {
    return this.#answerBy(this.definition.answerHook, request);
  }

  async #answerBy(handler: FileHandler | undefined, request: FileRequest): Promise<FileAnswer> {
    const context = await this.contextOf(request.headers);
    if (context === null) return jsonAnswer(401, NO_PASSPORT);
    return handler === undefined
      ? jsonAnswer(404, { errors: [{ message: 'Nothing is here', extensions: { code: 'NOT_FOUND' } }] })
      : handler(context, request);
  }

  async close(): Promise<void> {
    await Promise.all([this.#chores.stop(), ...this.#consumers.map((consumer) => consumer.stop())]);
    await this.#warming;
    await this.store.close();
  }

  /** What a request may know and do, from its passport; null when it has no good one. */
  async contextOf(headers: Headers): Promise<SubgraphContext | null> {
    const passport = headers[PASSPORT_HEADER];
    if (passport === undefined) return null;
    try {
      const caller = await this.#check(passport);
      const { store } = this;
      let em: EntityManager | undefined;
      return {
        caller,
        language: languageOf(headers['accept-language']),
        now: store.clock(),
        store,
        // Many a request reads rows alone.
        get em() {
          em ??= store.reader();
          return em;
        },
        requestId: headers['x-request-id'] ?? randomUUID(),
        traceparent: headers.traceparent,
        loaders: new Map(),
      };
    } catch (error) {
      this.logger.warn({ err: error }, 'passport refused');
      return null;
    }
  }
}
