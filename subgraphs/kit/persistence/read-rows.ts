import { type EntityMetadata, type EntityProperty, type EntitySchema, type InferEntity, JsonType } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { LRUCache } from 'lru-cache';
import { askRows } from './direct-reads.js';
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
 * @param only the properties that are wanted, where the rest is long; all of them unless told.
 */
export async function readRows<Entity extends EntitySchema, Property extends keyof RowOf<Entity> = keyof RowOf<Entity>>(
  em: EntityManager,
  entity: Entity,
  where: RowCondition<RowOf<Entity>> | readonly RowCondition<RowOf<Entity>>[],
  orderBy: RowOrder<RowOf<Entity>> = {},
  only?: readonly Property[],
): Promise<Wanted<RowOf<Entity>, Property>[]> {
  const conditions = ((Array.isArray(where) ? where : [where]) as Condition[]).filter(isPossible);
  if (conditions.length === 0) return [];
  const reader = readerOf(em, entity, only as readonly string[] | undefined);
  const parameters: unknown[] = [];
  const shape = conditions.map((condition) => shapeOf(condition, parameters)).join('|') + orderShape(orderBy as Order);
  const sql = entryOf<string, string>(reader.statements, shape, () => statementOf(reader, conditions, orderBy as Order));
  const rows = await askRows(em, sql, parameters);
  return rows.map((values) => shaped(reader.columns, values)) as Wanted<RowOf<Entity>, Property>[];
}

/** All of a row is the row itself, so that it may be handed on as such. */
type Wanted<Row, Property extends keyof Row> = keyof Row extends Property ? Row : Pick<Row, Property>;

type Condition = Readonly<Record<string, unknown>>;
type Order = Readonly<Record<string, string>>;

function isPossible(condition: Condition): boolean {
  return !Object.values(condition).some((value) => Array.isArray(value) && value.length === 0);
}

interface Column {
  readonly property: string;
  readonly read: (value: unknown) => unknown;
}

interface Reader {
  readonly head: string;
  readonly columns: readonly Column[];
  /** Property → its column's name, quoted. */
  readonly names: ReadonlyMap<string, string>;
  /** Statements by what their conditions look like: as many as there are ways of asking, so the same text is not made anew each time. */
  readonly statements: LRUCache<string, string>;
}

const KEPT_STATEMENTS = 200;

const readers = new WeakMap<object, Map<EntitySchema, Map<string, Reader>>>();

/** What reads these columns of one table of one database, made once. */
function readerOf(em: EntityManager, entity: EntitySchema, only: readonly string[] | undefined): Reader {
  const driver = em.getDriver();
  const known = entryOf(
    entryOf(readers, driver, () => new Map<EntitySchema, Map<string, Reader>>()),
    entity,
    () => new Map<string, Reader>(),
  );
  return entryOf(known, only?.join() ?? '', () => readerAnew(em, em.getMetadata().get(entity as never) as EntityMetadata, only));
}

interface Entries<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function entryOf<Key, Value>(map: Entries<Key, Value>, key: Key, make: () => Value): Value {
  const before = map.get(key);
  if (before !== undefined) return before;
  const made = make();
  map.set(key, made);
  return made;
}

function readerAnew(em: EntityManager, meta: EntityMetadata, only: readonly string[] | undefined): Reader {
  const platform = em.getPlatform();
  const kept = meta.props.filter(({ fieldNames }) => fieldNames !== undefined && fieldNames.length > 0);
  const names = new Map(kept.map(({ name, fieldNames }) => [name as string, platform.quoteIdentifier(fieldNames[0] as string)]));
  const wanted = only === undefined ? kept : only.map((property) => kept.find(({ name }) => name === property) ?? missing(meta, property));
  const columns = wanted.map((prop) => ({ property: prop.name as string, read: readingOf(em, prop) }));
  const selected = wanted.map((prop) => selectedAs(names.get(prop.name) as string, prop, platform.convertsJsonAutomatically()));
  const statements = new LRUCache<string, string>({ max: KEPT_STATEMENTS });
  return { head: `select ${selected.join(', ')} from ${platform.quoteIdentifier(meta.tableName)}`, columns, names, statements };
}

/** MySQL's driver would parse JSON each time; as text it is parsed here, where what is long is remembered. */
function selectedAs(name: string, { customType }: EntityProperty, parsedByDriver: boolean): string {
  return customType instanceof JsonType && parsedByDriver ? `cast(${name} as char) as ${name}` : name;
}

/** What a column's value is in JavaScript. */
function readingOf(em: EntityManager, { runtimeType, customType }: EntityProperty): Column['read'] {
  const platform = em.getPlatform();
  if (customType instanceof JsonType) return (value) => (typeof value === 'string' ? readJson(value) : value);
  if (customType !== undefined) return (value) => (value === null ? null : customType.convertToJSValue(value, platform));
  if (runtimeType === 'boolean') return (value) => (value === null ? null : Boolean(value));
  if (runtimeType === 'Date') return (value) => (value === null ? null : platform.parseDate(value as string));
  return (value) => value;
}

function shaped(columns: readonly Column[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index += 1) {
    const { property, read } = columns[index] as Column;
    row[property] = read(values[index]);
  }
  return row;
}

/** What tells one statement from another, and the values that fill it. */
function shapeOf(condition: Condition, parameters: unknown[]): string {
  let shape = '';
  for (const property in condition) {
    const value = condition[property];
    if (value === null) shape += `${property}~`;
    else if (Array.isArray(value)) {
      const padded = paddedTo(value);
      for (const one of padded) parameters.push(one);
      shape += `${property}${padded.length}`;
    } else {
      parameters.push(typeof value === 'boolean' ? Number(value) : value);
      shape += `${property}=`;
    }
  }
  return shape;
}

function orderShape(orderBy: Order): string {
  let shape = '';
  for (const property in orderBy) shape += `>${property} ${orderBy[property]}`;
  return shape;
}

function statementOf(reader: Reader, conditions: readonly Condition[], orderBy: Order): string {
  const matched = conditions.map((condition) => `(${printed(condition, reader)})`).join(' or ');
  const order = Object.entries(orderBy).map(([property, way]) => `${column(reader, property)} ${way}`);
  return `${reader.head} where ${matched}${order.length === 0 ? '' : ` order by ${order.join(', ')}`}`;
}

function printed(condition: Condition, reader: Reader): string {
  return Object.entries(condition)
    .map(([property, value]) => {
      const name = column(reader, property);
      if (value === null) return `${name} is null`;
      return Array.isArray(value)
        ? `${name} in (${paddedTo(value)
            .map(() => '?')
            .join(', ')})`
        : `${name} = ?`;
    })
    .join(' and ');
}

function column(reader: Reader, property: string): string {
  const name = reader.names.get(property);
  if (name === undefined) throw new Error(`${reader.head}: there is no ${property}`);
  return name;
}

function missing(meta: EntityMetadata, property: string): never {
  throw new Error(`${meta.className} has no ${property}`);
}

/** Lists are filled up to a power of two with their last value, so that a few statements serve all lengths and stay prepared. */
function paddedTo(values: readonly unknown[]): readonly unknown[] {
  if (values.length === 1) return values;
  const length = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...Array.from({ length: length - values.length }, () => values[values.length - 1])];
}
