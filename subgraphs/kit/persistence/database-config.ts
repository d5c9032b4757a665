/** Where a subgraph keeps its data: one SQLite file, or one MySQL/MariaDB database with its own user. */
export type DatabaseConfig = { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'mysql'; readonly url: string };
