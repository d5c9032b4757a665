import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import type { IssuedBook } from '../domain/register/register-records.js';
import { type BookRows, books } from '../persistence/books.js';
import { ConstructionPermit } from '../persistence/construction-permit.entity.js';
import { CorrectionOrder } from '../persistence/correction-order.entity.js';

type LoadHeld = { readonly [Book in IssuedBook]: BatchLoad<string, BookRows[Book][]> };
type LoadEntered = { readonly [Book in IssuedBook]: BatchLoad<string, BookRows[Book]> };

/** The lines of a book that an enterprise holds, newest first. Keys are enterprise ids. */
export const loadHeld = ofEveryBook((entity) => async ({ store }, ids) => {
  const rows = await readRows(store.rows, entity, { enterpriseId: ids }, { issuedOn: 'desc', number: 'desc' });
  return ids.map((id) => rows.filter((row) => row.enterpriseId === id));
}) as LoadHeld;

/** The line that the approval of a task wrote. Keys are task ids. */
export const loadEntered = ofEveryBook((entity) => async ({ store }, ids) => {
  const rows = await readRows(store.rows, entity, { taskId: ids });
  return inOrder(ids, rows, (row) => row.taskId ?? '');
}) as LoadEntered;

export const loadConstructionPermits: BatchLoad<string, ConstructionPermit> = async ({ store }, numbers) =>
  inOrder(numbers, await readRows(store.rows, ConstructionPermit, { number: numbers }), (permit) => permit.number);

/** Orders against an enterprise, newest first. Keys are enterprise ids. */
export const loadOrders: BatchLoad<string, CorrectionOrder[]> = async ({ store }, ids) => {
  const rows = await readRows(store.rows, CorrectionOrder, { enterpriseId: ids }, { issuedOn: 'desc', number: 'desc' });
  return ids.map((id) => rows.filter((row) => row.enterpriseId === id));
};

/**
 * One loader a book, made once: a request finds its loaders by identity. All books share the columns that they are
 * looked up by, so one of them stands for the type of all.
 */
function ofEveryBook(
  make: (entity: typeof ConstructionPermit) => BatchLoad<string, unknown>,
): Record<IssuedBook, BatchLoad<string, unknown>> {
  const loads = Object.entries(books).map(([book, entity]) => [book, make(entity as unknown as typeof ConstructionPermit)]);
  return Object.fromEntries(loads) as Record<IssuedBook, BatchLoad<string, unknown>>;
}
