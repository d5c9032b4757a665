import { GraphQLError } from 'graphql';
import { dataFault } from './sound-input.js';
import type { PageInfoType } from './types/page-info.type.js';

export const PAGE_DEFAULT = 20;
export const PAGE_MAX = 100;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface PageRequest<Position> {
  readonly limit: number;
  /** Where to go on; null at the beginning. */
  readonly after: Position | null;
}

/** Reads page arguments; a size out of bounds or a cursor that was not given out is refused, never bent. */
export function pageRequest<Position>(
  { first, after }: PageArguments,
  isPosition: (value: unknown) => value is Position,
): PageRequest<Position> {
  const limit = first ?? PAGE_DEFAULT;
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_MAX)
    throw badInput(`first 应当在 1 到 ${PAGE_MAX} 之间 — first must be between 1 and ${PAGE_MAX}`);
  if (after === undefined || after === null) return { limit, after: null };
  const position = decodeCursor(after);
  if (!isPosition(position)) throw badInput('游标无效，请从第一页重新查询 — the cursor is not one of this list: start from the first page');
  return { limit, after: position };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether this part of a position is an instant as `toISOString` writes it: what a database would not take as one is no cursor of ours. */
export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}

export interface Page<Row> {
  readonly edges: { cursor: string; node: Row }[];
  readonly pageInfo: PageInfoType;
}

/** Makes a page of rows that were asked for with one more than the limit. Pure. */
export function pageOf<Row, Position>(rows: readonly Row[], request: PageRequest<Position>, positionOf: (row: Row) => Position): Page<Row> {
  const shown = rows.slice(0, request.limit);
  const edges = shown.map((node) => ({ cursor: encodeCursor(positionOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > request.limit,
      hasPreviousPage: request.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** A cursor is looked at as any other input is: what it spells was not seen when the request came in. */
function decodeCursor(cursor: string): unknown {
  try {
    const position = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    return dataFault(position) === null ? position : null;
  } catch {
    return null;
  }
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
