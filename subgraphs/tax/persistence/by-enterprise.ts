/** Rows of several enterprises, each under its own id, in the order they came; an enterprise without rows has none. Pure. */
export function byEnterprise<Row extends { readonly enterpriseId: string }>(rows: readonly Row[]): (id: string) => readonly Row[] {
  const groups = Map.groupBy(rows, (row) => row.enterpriseId);
  return (id) => groups.get(id) ?? [];
}
