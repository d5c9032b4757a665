import type { GraphQLFormattedError } from 'graphql';
import { SubgraphFault } from '../transport/subgraph.fault.js';
import type { SubgraphAnswer } from '../transport/subgraph.transport.js';

/** A subgraph's answer once it has been looked at: errors reduced to sentence, path and code. */
export interface CheckedAnswer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly GraphQLFormattedError[];
}

const NONE: readonly never[] = [];
/** A list of as many entities may have been refused one by one. */
const MOST_ERRORS = 1_000;
const LONGEST_MESSAGE = 2_000;
/** More steps than a query may have levels. */
const LONGEST_PATH = 200;

/**
 * Takes a subgraph at its word only where the word is GraphQL.
 * @param representations how many entities were asked for; undefined if none were.
 * @throws SubgraphFault if the answer cannot be used.
 */
export function checkAnswer({ status, body }: SubgraphAnswer, representations: number | undefined): CheckedAnswer {
  if (status === 401) throw new SubgraphFault('PASSPORT_REFUSED', 'The subgraph refused the passport of the gateway');
  if (status >= 500 || (status >= 300 && status < 400)) throw new SubgraphFault('UNREACHABLE', `The subgraph answered HTTP ${status}`);
  if (!isRecord(body)) throw invalid('it is not an object');
  const { data, errors = NONE } = body;
  if (!Array.isArray(errors)) throw invalid('"errors" is not a list');
  if (data !== undefined && data !== null && !isRecord(data)) throw invalid('"data" is not an object');
  if (data === undefined && errors.length === 0) throw invalid('it has neither data nor errors');
  if (data && representations !== undefined) checkEntities(data._entities, representations, errors.length > 0);
  return { data, errors: errors.length === 0 ? NONE : errors.slice(0, MOST_ERRORS).map(plainError) };
}

/** Null with errors is an honest answer; any other number of entities would be laid over the wrong objects. */
function checkEntities(entities: unknown, expected: number, hasErrors: boolean): void {
  if (Array.isArray(entities) && entities.length === expected && entities.every((entity) => entity === null || isRecord(entity))) return;
  if (entities === null && hasErrors) return;
  throw invalid(`"_entities" is not a list of ${expected} entities`);
}

/**
 * An entity of another type than was asked for would bring its type along and take the place of what others said of it. Of an interface
 * it may be of any type that implements it.
 * @param representations what was asked for, where it is at hand
 * @throws SubgraphFault
 */
export function checkEntityTypes({ data }: CheckedAnswer, representations: unknown, objectTypes: ReadonlySet<string>): void {
  const entities = data?._entities;
  if (!Array.isArray(entities) || !Array.isArray(representations)) return;
  for (let place = 0; place < entities.length; place += 1) {
    const type: unknown = entities[place]?.__typename;
    const asked: unknown = representations[place]?.__typename;
    if (type === undefined || type === asked || typeof asked !== 'string' || !objectTypes.has(asked)) continue;
    throw invalid(`it gives an entity of another type for ${asked}`);
  }
}

/** Only these parts are kept: an extension such as `http` or `stacktrace` would reach into the gateway's own answer. */
function plainError(error: unknown): GraphQLFormattedError {
  if (!isRecord(error) || typeof error.message !== 'string') throw invalid('an error in it has no message');
  const { message, path, extensions } = error;
  const code = isRecord(extensions) ? extensions.code : undefined;
  return {
    message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message,
    ...(isPath(path) ? { path } : {}),
    extensions: typeof code === 'string' ? { code } : {},
  };
}

function isPath(path: unknown): path is (string | number)[] {
  return Array.isArray(path) && path.length <= LONGEST_PATH && path.every((step) => typeof step === 'string' || typeof step === 'number');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(why: string): SubgraphFault {
  return new SubgraphFault('INVALID_ANSWER', `The answer is not a GraphQL response: ${why}`);
}
