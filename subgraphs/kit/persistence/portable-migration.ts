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

/** One step of a database's history, written once for both engines. Never changed after it has shipped: a new step is added. */
export abstract class PortableMigration extends Migration {
  abstract readonly tables: readonly TableShape[];

  override async up(): Promise<void> {
    const db = this.getEntityManager().getKysely() as unknown as Kysely<unknown>;
    const statements = this.driver instanceof MySqlDriver ? mysqlStatements : sqliteStatements;
    for (const shape of this.tables) for (const statement of statements(db, shape)) this.addSql(statement);
  }
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
    ...indexes.map((columns) => ({ name: `${name}_${columns.join('_')}_index`, columns, unique: false })),
  ];
}
