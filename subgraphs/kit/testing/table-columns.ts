import type { Store } from '../persistence/store.js';

/** One column as the database has it: `length` for texts on MySQL and the digits of a second for instants, else null. */
export interface TableColumn {
  readonly table: string;
  readonly column: string;
  readonly nullable: boolean;
  readonly primary: boolean;
  readonly family: string;
  readonly length: number | null;
}

const FAMILIES: Readonly<Record<string, string>> = {
  varchar: 'text',
  char: 'text',
  text: 'text',
  longtext: 'text',
  int: 'integer',
  integer: 'integer',
  bigint: 'integer',
  tinyint: 'integer',
  datetime: 'instant',
  float: 'real',
  double: 'real',
  real: 'real',
  json: 'json',
};
const MIGRATIONS = 'mikro_orm_migrations';

/** Every column of every table, in one order; the migrator's own table apart. Throws on a type that no family is named for. */
export async function tableColumns(store: Store): Promise<TableColumn[]> {
  const columns = await (store.engine === 'mysql' ? mysqlColumns(store) : sqliteColumns(store));
  return columns.filter(({ table }) => table !== MIGRATIONS).sort((a, b) => (`${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1));
}

async function mysqlColumns(store: Store): Promise<TableColumn[]> {
  const rows = (await store.orm.em.getConnection().execute(
    `select table_name as t, column_name as c, is_nullable as n, column_key as k, data_type as d, column_type as full_type,
            character_maximum_length as len, datetime_precision as digits
     from information_schema.columns where table_schema = database()`,
  )) as Record<string, string | number | null>[];
  return rows.map((row) => ({
    table: String(row.t),
    column: String(row.c),
    nullable: row.n === 'YES',
    primary: row.k === 'PRI',
    family: familyOf(String(row.d)),
    length: row.d === 'varchar' ? Number(row.len) : row.d === 'datetime' ? Number(row.digits) : null,
  }));
}

async function sqliteColumns(store: Store): Promise<TableColumn[]> {
  const rows = (await store.orm.em.getConnection().execute(
    `select t.name as t, c.name as c, c."notnull" as required, c.pk as pk, c.type as d
       from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite_%'`,
  )) as Record<string, string | number>[];
  return rows.map((row) => ({
    table: String(row.t),
    column: String(row.c),
    nullable: Number(row.required) === 0 && Number(row.pk) === 0,
    primary: Number(row.pk) > 0,
    family: familyOf(String(row.d)),
    length: null,
  }));
}

function familyOf(type: string): string {
  const name = type.toLowerCase().replace(/\(.*$/, '');
  const family = FAMILIES[name];
  if (family === undefined) throw new Error(`No family is named for the column type ${type}`);
  return family;
}
