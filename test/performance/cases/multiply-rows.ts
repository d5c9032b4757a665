import type { Store } from '../../../subgraphs/kit/persistence/store.js';

/** How the ids of rows end that are to be multiplied; those of real rows end in something else. */
export const MULTIPLIED = '000000000000';
/** One for each time that rows are multiplied; the mark of numbers begins with the next one. */
const LETTERS = 'abcdefghijklmnopqrstuvwxy';
export const MOST_TIMES = LETTERS.length + 1;

export interface Multiplying {
  readonly table: string;
  /** The column by which a row belongs to what is multiplied. */
  readonly by: string;
  readonly columns: readonly string[];
  /** Columns that hold ids, numbers of which no two may be the same, and instants. */
  readonly ids: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly instants: ReadonlySet<string>;
  /** In all, with the rows that are there. */
  readonly times: number;
  /** By how many minutes each time is earlier than the one before. */
  readonly minutes: number;
}

/** Rows again and again with other ids, numbers and times, by one statement inside the engine. */
export async function multiplyRows(store: Store, rows: Multiplying): Promise<void> {
  const { table, by, columns, times } = rows;
  if (times < 2) return;
  const quoted = store.engine === 'mysql' ? (column: string) => `\`${column}\`` : (column: string) => `"${column}"`;
  const counts = Array.from({ length: times - 1 }, (_, index) => `select ${index + 1} as k`).join(' union all ');
  const values = columns.map((column) => expression(store, rows, column, `t.${quoted(column)}`));
  await store.orm.em
    .getDriver()
    .execute(
      `insert into ${table} (${columns.map(quoted).join(', ')}) select ${values.join(', ')} from ${table} t cross join (${counts}) n where t.${by} like '%-${MULTIPLIED}'`,
    );
}

function expression(store: Store, { ids, numbers, instants, minutes }: Multiplying, column: string, value: string): string {
  const changed = () => {
    if (column === 'applicant') return `case when ${value} like 'citizen-%' then concat(${value}, '-', n.k) else ${value} end`;
    if (ids.has(column)) return `concat(substr(${value}, 1, 24), substr(concat('${MULTIPLIED}', n.k), -12))`;
    if (numbers.has(column))
      return `concat(substr(${value}, 1, ${store.engine === 'mysql' ? 'char_length' : 'length'}(${value}) - 6), substr('${LETTERS}', n.k, 1), substr(${value}, -5))`;
    if (!instants.has(column)) return value;
    return store.engine === 'mysql' ? `${value} - interval (n.k * ${minutes}) minute` : `${value} - n.k * ${minutes * 60_000}`;
  };
  const written = changed();
  return written === value ? value : `case when ${value} is null then null else ${written} end`;
}
