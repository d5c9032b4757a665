const BATCH = 100;
/** So many faults tell what is wrong; more would only fill the log. */
const FAULTS_TOLD = 20;

/**
 * Goes through all that is due, batch by batch, each row in a transaction of its own. `find` gives what comes after a row,
 * in an order that handling does not change, so that no run is without end. A row that cannot be handled keeps nobody
 * waiting: the others are done all the same, and what went wrong is thrown at the end.
 */
export async function goThroughDue<Row>(
  find: (after: Row | null, limit: number) => Promise<readonly Row[]>,
  handle: (row: Row) => Promise<unknown>,
): Promise<void> {
  const faults: unknown[] = [];
  for (let after: Row | null = null; ; ) {
    const due: readonly Row[] = await find(after, BATCH);
    for (const row of due) await handle(row).catch((fault: unknown) => faults.push(fault));
    if (due.length < BATCH) break;
    after = due.at(-1) ?? after;
  }
  if (faults.length > 0) throw new AggregateError(faults.slice(0, FAULTS_TOLD), `${faults.length} of what is due could not be handled`);
}
