/** Where a subgraph keeps its data: one SQLite file, or one MySQL/MariaDB database with its own user. */
export type DatabaseConfig = SqliteConfig | { readonly kind: 'mysql'; readonly url: string };

export interface SqliteConfig {
  readonly kind: 'sqlite';
  readonly file: string;
  /**
   * What a commit outlives: a failure of power, unless told otherwise, or only the end of the process, for a database that is
   * thrown away with it and need not wait for the disk.
   */
  readonly outlives?: 'power' | 'process';
}
