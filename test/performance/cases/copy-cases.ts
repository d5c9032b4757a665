import { randomUUID } from 'node:crypto';
import type { Store } from '../../../subgraphs/kit/persistence/store.js';
import { MOST_TIMES, MULTIPLIED, type Multiplying, multiplyRows } from './multiply-rows.js';

type Value = string | number | bigint | boolean | null | Date | Uint8Array | object;
type TableRow = Record<string, Value>;

/** Rows that go together: table → rows. */
type Rows = ReadonlyMap<string, readonly TableRow[]>;

/** Documents and journals hold whole texts, which no list reads: a hundred thousand copies would only fill the disk. */
const APART = new Set(['case_document', 'journal_entry']);
/** Columns of which no two rows may have the same value. */
const DISTINCT = /(^|_)(number|open_key|credit_code|reservation_no|short)(_|$)/;
const MOST_PARAMETERS = 30_000;
const ENTERPRISES_A_CASE = 0.1;
/** Letters and digits at the end of a number that tell copies apart. */
const MARK = 6;
/** How many cases are written from here, at most. */
const WRITTEN = 4000;
/** One case in so many is by the applicant who was copied, as by an agent with many cases; the others are by as many people as there are enterprises. */
const AGENT_SHARE = 201;

export interface Copying {
  /** Ids of cases that were really handled; each copy is of one of them by turns. */
  readonly templates: readonly string[];
  readonly copies: number;
}

/**
 * Fills a subgraph's books with copies of cases that were really handled, row by row in every table that has a `case_id`,
 * past the acts: making them is not what is measured. Whatever columns the tables get, the copies have them. Each copy has
 * ids and numbers of its own, came in a minute before the one before, and a tenth as many enterprises as cases apply.
 * A few thousand are written from here; from those the engine makes the others itself.
 */
export async function copyCases(store: Store, { templates, copies }: Copying): Promise<number> {
  const times = Math.min(MOST_TIMES, Math.ceil(copies / WRITTEN));
  const base = Math.ceil(copies / times);
  const sources = await Promise.all(templates.map((id) => rowsOfCase(store, id)));
  const enterprises = await enterpriseCopies(store, templates, Math.max(1, Math.floor(base * ENTERPRISES_A_CASE)));
  const pending = new Map<string, TableRow[]>();
  let written = 0;
  for (let index = 0; index < base; index += 1) {
    const source = sources[index % sources.length] as Rows;
    for (const [table, rows] of copyOf(source, index, enterprises)) {
      const waiting = pending.get(table) ?? [];
      waiting.push(...rows);
      pending.set(table, waiting);
    }
    if (index % 500 === 499 || index === base - 1) {
      for (const [table, rows] of pending) written += await insert(store, table, rows);
      pending.clear();
    }
  }
  for (const rows of await multiplied(store, sources, { times, minutes: base })) await multiplyRows(store, rows);
  return written * times;
}

/** Every table that has copies, and which of its columns hold what. */
async function multiplied(store: Store, sources: readonly Rows[], how: { times: number; minutes: number }): Promise<Multiplying[]> {
  const tables = new Map<string, TableRow[]>();
  for (const source of sources) for (const [table, rows] of source) tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  if (tables.has('case_file')) tables.set('enterprise', (await statement(store, 'select * from enterprise limit 20')) as TableRow[]);
  return [...tables].map(([table, rows]) => {
    const columns = Object.keys(rows[0] ?? {});
    const having = (is: (column: string, value: Value) => boolean) =>
      new Set(columns.filter((column) => rows.some((row) => is(column, row[column] ?? null))));
    return {
      table,
      by: table === 'case_file' || table === 'enterprise' ? 'id' : 'case_id',
      columns,
      ids: having((_, value) => typeof value === 'string' && UUID.test(value)),
      numbers: having((column, value) => isDistinct(column, value)),
      instants: having((column, value) => column.endsWith('_at') && value !== null),
      ...how,
    };
  });
}

/** MySQL looks at what is there by itself in the course of time; it is not waited for. SQLite never does, in a hall in use. */
export async function analyse(store: Store): Promise<void> {
  if (store.engine !== 'mysql') return;
  const tables = [...new Set([...store.orm.getMetadata().getAll().values()].map(({ tableName }) => tableName))];
  await statement(store, `analyze table ${tables.join(', ')}`);
}

async function rowsOfCase(store: Store, id: string): Promise<Rows> {
  const found = new Map<string, TableRow[]>();
  for (const table of tablesOf(store)) {
    const column = table === 'case_file' ? 'id' : 'case_id';
    const rows = (await statement(store, `select * from ${table} where ${column} = ?`, [id])) as TableRow[];
    if (rows.length > 0) found.set(table, rows);
  }
  if (found.size === 0) throw new Error(`${store.name} knows no case ${id}`);
  return found;
}

/** The tables of the subgraph whose rows belong to a case. */
function tablesOf(store: Store): string[] {
  const all = [...store.orm.getMetadata().getAll().values()];
  const ofCase = all.filter(({ props }) => props.some(({ fieldNames }) => fieldNames?.includes('case_id')));
  const files = all.some(({ tableName }) => tableName === 'case_file') ? ['case_file'] : [];
  return [...files, ...new Set(ofCase.map(({ tableName }) => tableName))].filter((table) => !APART.has(table));
}

/** Ids of enterprises to apply: at the window copies of the applicant; elsewhere just ids, which the tasks bear. */
async function enterpriseCopies(store: Store, [template]: readonly string[], count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  if (!tablesOf(store).includes('case_file')) return ids;
  const [row] = (await statement(store, 'select e.* from enterprise e join case_file c on c.enterprise_id = e.id where c.id = ?', [
    template as string,
  ])) as TableRow[];
  if (row === undefined) throw new Error('The template has no enterprise');
  await insert(
    store,
    'enterprise',
    ids.map((id, index) => ({ ...distinct(row, index), id })),
  );
  return ids;
}

function copyOf(source: Rows, index: number, enterprises: readonly string[]): Rows {
  const ids = new Map<string, string>();
  const renewed = (value: Value): Value => {
    if (typeof value !== 'string' || !UUID.test(value)) return value;
    const known = ids.get(value) ?? newId();
    ids.set(value, known);
    return known;
  };
  const copied = new Map<string, TableRow[]>();
  for (const [table, rows] of source) {
    copied.set(
      table,
      rows.map((row) => {
        const entries = Object.entries(distinct(row, index)).map(([column, value]) => {
          if (column === 'enterprise_id') return [column, enterprises[index % enterprises.length] as string];
          if (column === 'applicant') return [column, index % AGENT_SHARE === 0 ? value : `citizen-${index % enterprises.length}`];
          return [column, column.endsWith('_at') ? earlier(value, index) : renewed(value)];
        });
        return Object.fromEntries(entries) as TableRow;
      }),
    );
  }
  return copied;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function isDistinct(column: string, value: Value): boolean {
  return DISTINCT.test(column) && typeof value === 'string' && value.length > MARK;
}

function newId(): string {
  return `${randomUUID().slice(0, 24)}${MULTIPLIED}`;
}

/** As long as it was, so that it fits into its column, and different by its end, which has a letter that no real number has there. */
function distinct(row: TableRow, index: number): TableRow {
  const mark = `z${index.toString(36).padStart(5, '0')}`;
  const changed = Object.entries(row).filter(([column, value]) => isDistinct(column, value));
  return {
    ...row,
    ...Object.fromEntries(changed.map(([column, value]) => [column, `${(value as string).slice(0, -mark.length)}${mark}`])),
  };
}

function earlier(value: Value, minutes: number): Value {
  const by = minutes * 60_000;
  if (value instanceof Date) return new Date(value.getTime() - by);
  if (typeof value === 'number') return value - by;
  if (typeof value !== 'string') return value;
  // As the engine writes an instant, to the same number of places.
  const at = Date.parse(value.includes('T') ? value : `${value.replace(' ', 'T')}Z`);
  const moved = new Date(at - by).toISOString();
  return value.includes('T') ? moved : moved.replace('T', ' ').replace('Z', '').slice(0, value.length);
}

async function insert(store: Store, table: string, rows: readonly TableRow[]): Promise<number> {
  const [first] = rows;
  if (first === undefined) return 0;
  const columns = Object.keys(first);
  const size = Math.max(1, Math.floor(MOST_PARAMETERS / columns.length));
  for (let from = 0; from < rows.length; from += size) {
    const part = rows.slice(from, from + size);
    const marks = part.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
    const values = part.flatMap((row) => columns.map((column) => plain(row[column] ?? null)));
    await statement(store, `insert into ${table} (${columns.join(', ')}) values ${marks}`, values);
  }
  return rows.length;
}

/** What the driver has parsed goes back as text. */
function plain(value: Value): Value {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !(value instanceof Uint8Array)
    ? JSON.stringify(value)
    : value;
}

function statement(store: Store, sql: string, parameters: readonly Value[] = []): Promise<unknown> {
  return store.orm.em.getDriver().execute(sql, [...parameters]) as Promise<unknown>;
}
