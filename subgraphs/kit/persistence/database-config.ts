/** Where a subgraph keeps its data: one SQLite file, or one MySQL/MariaDB database with its own user. */
export type DatabaseConfig = { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'mysql'; readonly url: string };

/** Name of the database of a subgraph on a shared server, e.g. `onewindow_hr_social_security`. */
export function databaseName(subgraph: string, prefix = 'onewindow'): string {
  return `${prefix}_${subgraph.replaceAll('-', '_')}`;
}
