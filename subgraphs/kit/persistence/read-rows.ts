import { type EntityMetadata, type EntitySchema, type InferEntity, JsonType } from '@mikro-orm/core';
import type { AbstractSqlConnection, EntityManager } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';
import { readJson } from './read-json.js';

/** What the engines compare as it is; an instant is kept in a form of each engine's own. */
type Comparable = string | number | boolean;

/** A property must equal the value, be null, or be one of a list. All properties of one condition hold together. */
export type RowCondition<Row> = {
  readonly [Property in keyof Row]?: (Row[Property] & Comparable) | null | readonly (Row[Property] & Comparable)[];
};

export type RowOrder<Row> = { readonly [Property in keyof Row]?: 'asc' | 'desc' };

type RowOf<Entity extends EntitySchema> = InferEntity<Entity>;

/**
 * Rows for reading, as plain values in the shape of the entity: nothing watches them, nothing of them is ever flushed, and
 * each call sees the database as it is. An act that changes what it reads loads entities instead.
 * @param where one condition, or several of which any may hold; an empty list asks nothing.
 */
export async function readRows<Entity extends EntitySchema>(
  em: EntityManager,
  entity: Entity,
  where: RowCondition<RowOf<Entity>> | readonly RowCondition<RowOf<Entity>>[],
  orderBy: RowOrder<RowOf<Entity>> = {},
): Promise<RowOf<Entity>[]> {
  const conditions = ((Array.isArray(where) ? where : [where]) as Condition[]).filter(isPossible);
  if (conditions.length === 0) return [];
  const { meta, head, shape } = readerOf(em, entity);
  const parameters: unknown[] = [];
  const matched = conditions.map((condition) => `(${printed(condition, meta, parameters, em)})`).join(' or ');
  const order = Object.entries(orderBy as Record<string, string>).map(([property, way]) => `${column(meta, property, em)} ${way}`);
  const sql = `${head} where ${matched}${order.length === 0 ? '' : ` order by ${order.join(', ')}`}`;
  return (await run(em, sql, parameters)).map(shape) as RowOf<Entity>[];
}

type Condition = Readonly<Record<string, unknown>>;

function isPossible(condition: Condition): boolean {
  return !Object.values(condition).some((value) => Array.isArray(value) && value.length === 0);
}

type Shape = (row: Record<string, unknown>) => unknown;

interface Reader {
  readonly meta: EntityMetadata;
  readonly head: string;
  readonly shape: Shape;
}

const readers = new WeakMap<object, Map<EntitySchema, Reader>>();

/** What reads one table of one database, made once. */
function readerOf(em: EntityManager, entity: EntitySchema): Reader {
  const driver = em.getDriver();
  const known = readers.get(driver) ?? new Map<EntitySchema, Reader>();
  readers.set(driver, known);
  const before = known.get(entity);
  if (before) return before;
  const meta = em.getMetadata().get(entity as never) as EntityMetadata;
  const reader = {
    meta,
    head: `select ${columnsOf(em, meta)} from ${em.getPlatform().quoteIdentifier(meta.tableName)}`,
    shape: shapeOf(em, meta),
  };
  known.set(entity, reader);
  return reader;
}

/** MySQL's driver would parse JSON each time; as text it is parsed here, where what is long is remembered. */
function columnsOf(em: EntityManager, meta: EntityMetadata): string {
  const platform = em.getPlatform();
  return meta.props
    .flatMap(({ fieldNames, customType }) => {
      const [name] = fieldNames.map((field) => platform.quoteIdentifier(field));
      return customType instanceof JsonType && platform.convertsJsonAutomatically() ? `cast(${name} as char) as ${name}` : (name ?? []);
    })
    .join(', ');
}

function shapeOf(em: EntityManager, meta: EntityMetadata): Shape {
  const driver = em.getDriver();
  const platform = em.getPlatform();
  const converted = meta.props.flatMap(({ name, customType }) => {
    if (customType === undefined) return [];
    if (customType instanceof JsonType) return [{ name, read: (value: unknown) => (typeof value === 'string' ? readJson(value) : value) }];
    return [{ name, read: (value: unknown) => customType.convertToJSValue(value, platform) }];
  });
  return (row) => {
    const plain = driver.mapResult(row as never, meta as never) as unknown as Record<string, unknown>;
    for (const { name, read } of converted) if (plain[name] !== null) plain[name] = read(plain[name]);
    return plain;
  };
}

function printed(condition: Condition, meta: EntityMetadata, parameters: unknown[], em: EntityManager): string {
  return Object.entries(condition)
    .map(([property, value]) => {
      const name = column(meta, property, em);
      if (value === null) return `${name} is null`;
      if (!Array.isArray(value)) {
        parameters.push(typeof value === 'boolean' ? Number(value) : value);
        return `${name} = ?`;
      }
      const padded = paddedTo(value);
      parameters.push(...padded);
      return `${name} in (${padded.map(() => '?').join(', ')})`;
    })
    .join(' and ');
}

function column(meta: EntityMetadata, property: string, em: EntityManager): string {
  const [name] = meta.properties[property as never] ? (meta.properties[property as never] as { fieldNames: string[] }).fieldNames : [];
  if (name === undefined) throw new Error(`${meta.className} has no ${property}`);
  return em.getPlatform().quoteIdentifier(name);
}

/** Lists are filled up to a power of two with their last value, so that a few statements serve all lengths and stay prepared. */
function paddedTo(values: readonly unknown[]): unknown[] {
  const length = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...Array.from({ length: length - values.length }, () => values[values.length - 1])];
}

/** Through the connection's own way, so that whoever listens to statements hears these, too; within a transaction if there is one. */
async function run(em: EntityManager, sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const connection = em.getConnection() as AbstractSqlConnection & Listened;
  await connection.ensureConnection();
  const client = (em.getTransactionContext() ?? connection.getClient()) as ReturnType<AbstractSqlConnection['getClient']>;
  const ask = async () => (await client.executeQuery(CompiledQuery.raw(sql, [...parameters]))).rows;
  return (await connection.executeQuery(sql, ask, { query: sql, params: parameters })) as Record<string, unknown>[];
}

interface Listened {
  executeQuery(query: string, ask: () => Promise<unknown>, context: object): Promise<unknown>;
}
