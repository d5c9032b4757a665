import { Migration } from '@mikro-orm/migrations';
import { type Kysely, sql } from 'kysely';

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
    for (const shape of this.tables) for (const statement of createStatements(db, shape)) this.addSql(statement);
  }
}

function createStatements(db: Kysely<unknown>, shape: TableShape): string[] {
  let table = db.schema.createTable(shape.name);
  for (const [name, type] of Object.entries(shape.columns)) {
    const nullable = type.endsWith('?');
    table = table.addColumn(name, sql.raw(nullable ? type.slice(0, -1) : type), (built) => (nullable ? built : built.notNull()));
  }
  const withKey = table.addPrimaryKeyConstraint(`${shape.name}_pkey`, shape.primary as never[]);
  return [
    withKey.compile().sql,
    ...(shape.unique ?? []).map((columns) => index(db, shape.name, columns, 'unique')),
    ...(shape.indexes ?? []).map((columns) => index(db, shape.name, columns, 'index')),
  ];
}

function index(db: Kysely<unknown>, table: string, columns: readonly string[], kind: 'unique' | 'index'): string {
  const created = db.schema.createIndex(`${table}_${columns.join('_')}_${kind}`).on(table).columns(columns as never[]);
  return (kind === 'unique' ? created.unique() : created).compile().sql;
}
