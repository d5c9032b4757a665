import { Migration } from '@mikro-orm/migrations';
import { MySqlDriver } from '@mikro-orm/mysql';
import { type CreateTableBuilder, type Kysely, sql } from 'kysely';

/** Name of the column by which two writers of one row notice each other; the ORM leaves its first value to the database. */
const REVISION = 'revision';

/** Column types that mean the same on SQLite and on MySQL/MariaDB. */
export const column = {
  string: (length: number) => `varchar(${length})`,
  text: () => 'longtext',
  integer: () => 'integer',
  bigint: () => 'bigint',
  boolean: () => 'tinyint(1)',
  instant: () => 'datetime(3)',
  json: () => 'json',
} as const;

export interface TableShape {
  readonly name: string;
  /** Column → type; a type ending in `?` may be null. */
  readonly columns: Readonly<Record<string, string>>;
  readonly primary: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
}

/** A column that a table gets after it has shipped. */
export interface AddedColumn {
  readonly table: string;
  readonly name: string;
  /** As in a shape; a type that ends in `?` may be null. */
  readonly type: string;
  /** SQL of the value that the rows have which are there already; needed where the column may not be null. */
  readonly initial?: string;
  readonly indexed?: boolean;
}

/** An index that a table gets after it has shipped. */
export interface AddedIndex {
  readonly table: string;
  readonly columns: readonly string[];
}

/** One step of a database's history, written once for both engines. Never changed after it has shipped: a new step is added. */
export abstract class PortableMigration extends Migration {
  readonly tables: readonly TableShape[] = [];
  readonly columns: readonly AddedColumn[] = [];
  readonly indexes: readonly AddedIndex[] = [];

  override async up(): Promise<void> {
    const db = this.getEntityManager().getKysely() as unknown as Kysely<unknown>;
    const mysql = this.driver instanceof MySqlDriver;
    const statements = mysql ? mysqlStatements : sqliteStatements;
    for (const shape of this.tables) for (const statement of statements(db, shape)) this.addSql(statement);
    for (const added of this.columns) {
      // MySQL commits after every statement: a step that was cut off finds the columns that it has added.
      const there = mysql && (await this.#has(added));
      for (const statement of addedColumn(added, { mysql, there })) this.addSql(statement);
    }
    for (const { table, columns } of this.indexes) {
      const name = indexName(table, columns);
      if (mysql && (await this.#hasIndex(table, name))) continue;
      this.addSql(`create index ${name} on ${table} (${columns.join(', ')})`);
    }
  }

  async #has({ table, name }: AddedColumn): Promise<boolean> {
    const sought = 'select 1 from information_schema.columns where table_schema = database() and table_name = ? and column_name = ?';
    return ((await this.driver.execute(sought, [table, name])) as unknown[]).length > 0;
  }

  async #hasIndex(table: string, name: string): Promise<boolean> {
    const sought = 'select 1 from information_schema.statistics where table_schema = database() and table_name = ? and index_name = ?';
    return ((await this.driver.execute(sought, [table, name])) as unknown[]).length > 0;
  }
}

/** A required column needs a default for the rows that are there; those rows then take the value that is meant for them. */
function addedColumn({ table, name, type, initial, indexed }: AddedColumn, { mysql, there }: { mysql: boolean; there: boolean }): string[] {
  const nullable = type.endsWith('?');
  const placeholder = type.startsWith('datetime') ? "'1970-01-01 00:00:00.000'" : type.startsWith('varchar') ? "''" : '0';
  const column = nullable ? `${type.slice(0, -1)} null` : `${type} not null default ${placeholder}`;
  const index = indexName(table, [name]);
  const alter = `alter table ${table} add column ${name} ${column}${mysql && indexed === true ? `, add index ${index} (${name})` : ''}`;
  return [
    ...(there ? [] : [alter]),
    ...(!mysql && indexed === true ? [`create index ${index} on ${table} (${name})`] : []),
    ...(initial === undefined ? [] : [`update ${table} set ${name} = ${initial} where ${name} = ${placeholder}`]),
  ];
}

/**
 * MySQL commits after every table: a step that was cut off must be able to begin again, so a table comes whole, with its
 * indexes, or is there already. Codes and keys are compared exactly, whatever the server's default collation.
 */
function mysqlStatements(db: Kysely<unknown>, shape: TableShape): string[] {
  let table = tableOf(db, shape).ifNotExists();
  for (const { name, columns, unique } of indexesOf(shape)) {
    table = unique ? table.addUniqueConstraint(name, columns as never[]) : table.addIndex(name, columns as never[]);
  }
  return [table.modifyEnd(sql`character set utf8mb4 collate utf8mb4_bin`).compile().sql];
}

/** SQLite takes the whole step in one transaction. */
function sqliteStatements(db: Kysely<unknown>, shape: TableShape): string[] {
  const indexes = indexesOf(shape).map(({ name, columns, unique }) => {
    const created = db.schema
      .createIndex(name)
      .on(shape.name)
      .columns(columns as never[]);
    return (unique ? created.unique() : created).compile().sql;
  });
  return [tableOf(db, shape).compile().sql, ...indexes];
}

function tableOf(db: Kysely<unknown>, shape: TableShape): CreateTableBuilder<string, string> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(shape.name);
  for (const [name, type] of Object.entries(shape.columns)) {
    const nullable = type.endsWith('?');
    table = table.addColumn(name, sql.raw(nullable ? type.slice(0, -1) : type), (built) => {
      const withDefault = name === REVISION ? built.defaultTo(1) : built;
      return nullable ? withDefault : withDefault.notNull();
    });
  }
  return table.addPrimaryKeyConstraint(`${shape.name}_pkey`, shape.primary as never[]);
}

function indexesOf({ name, unique = [], indexes = [] }: TableShape): { name: string; columns: readonly string[]; unique: boolean }[] {
  return [
    ...unique.map((columns) => ({ name: `${name}_${columns.join('_')}_unique`, columns, unique: true })),
    ...indexes.map((columns) => ({ name: indexName(name, columns), columns, unique: false })),
  ];
}

function indexName(table: string, columns: readonly string[]): string {
  return `${table}_${columns.join('_')}_index`;
}
