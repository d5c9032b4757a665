import type { GraphQLFormattedError } from 'graphql';
import { SubgraphFault } from '../transport/subgraph.fault.js';
import type { SubgraphAnswer } from '../transport/subgraph.transport.js';

/** A subgraph's answer once it has been looked at: errors reduced to sentence, path and code. */
export interface CheckedAnswer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly GraphQLFormattedError[];
}

/**
 * The entities that a fetch asks for: the type by which each is asked for, in order, under the name of the field that answers them;
 * or how many stand under `_entities`, where the types are not at hand.
 */
export type AskedEntities = number | Readonly<Record<string, readonly string[]>>;

const NONE: readonly never[] = [];
/** A list of as many entities may have been refused one by one. */
const MOST_ERRORS = 1_000;
const LONGEST_MESSAGE = 2_000;
/** More steps than a query may have levels. */
const LONGEST_PATH = 200;

/**
 * Takes a subgraph at its word only where the word is GraphQL.
 * @throws SubgraphFault if the answer cannot be used.
 */
export function checkAnswer({ status, body }: SubgraphAnswer, representations: AskedEntities | undefined): CheckedAnswer {
  if (status === 401) throw new SubgraphFault('PASSPORT_REFUSED', 'The subgraph refused the passport of the gateway');
  if (status >= 500 || (status >= 300 && status < 400)) throw new SubgraphFault('UNREACHABLE', `The subgraph answered HTTP ${status}`);
  if (!isRecord(body)) throw invalid('it is not an object');
  const { data, errors = NONE } = body;
  if (!Array.isArray(errors)) throw invalid('"errors" is not a list');
  if (data !== undefined && data !== null && !isRecord(data)) throw invalid('"data" is not an object');
  if (data === undefined && errors.length === 0) throw invalid('it has neither data nor errors');
  if (data && representations !== undefined) checkAllEntities(data, representations, errors.length > 0);
  return { data, errors: errors.length === 0 ? NONE : errors.slice(0, MOST_ERRORS).map(plainError) };
}

function checkAllEntities(data: Record<string, unknown>, asked: AskedEntities, hasErrors: boolean): void {
  if (typeof asked === 'number') checkEntities('_entities', data, asked, hasErrors);
  else for (const field in asked) checkEntities(field, data, asked[field]?.length ?? 0, hasErrors);
}

/** Null with errors is an honest answer; any other number of entities would be laid over the wrong objects. */
function checkEntities(field: string, data: Record<string, unknown>, expected: number, hasErrors: boolean): void {
  const entities = data[field];
  if (Array.isArray(entities) && entities.length === expected && entities.every((entity) => entity === null || isRecord(entity))) return;
  if (entities === null && hasErrors) return;
  throw invalid(`"${field}" is not a list of ${expected} entities`);
}

/**
 * An entity of another type than was asked for would bring its type along and take the place of what others said of it. Of an interface
 * it may be of any type that implements it.
 * @throws SubgraphFault
 */
export function checkEntityTypes({ data }: CheckedAnswer, asked: AskedEntities, objectTypes: ReadonlySet<string>): void {
  if (typeof asked === 'number') return;
  for (const field in asked) {
    const types = asked[field] as readonly string[];
    const entities = data?.[field];
    if (!Array.isArray(entities)) continue;
    for (let place = 0; place < entities.length; place += 1) {
      const given: unknown = entities[place]?.__typename;
      const type = types[place];
      if (given === undefined || given === type || type === undefined || !objectTypes.has(type)) continue;
      throw invalid(`it gives an entity of another type for ${type}`);
    }
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
