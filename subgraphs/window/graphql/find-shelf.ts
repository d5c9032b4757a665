import { daysBetween, localDate } from '../../kit/domain/calendar/index.js';
import { isInstant, type PageArguments, pageOf, pageRequest } from '../../kit/graphql/connection.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { DeliveryFile } from '../persistence/delivery.entity.js';
import { loadCases } from './loaders.js';
import { caseView } from './types/case.type.js';
import { type ShelfConnectionType, ShelfEntryType } from './types/delivery.type.js';

interface Position {
  readonly waitingSince: string;
  readonly caseId: string;
}
const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Position).caseId === 'string' &&
  isInstant((value as Position).waitingSince);

/** The shelf: cases whose results wait to be collected, those that have waited longest first. */
export async function findShelf(context: SubgraphContext, page: PageArguments): Promise<ShelfConnectionType> {
  const request = pageRequest(page, isPosition);
  const { after } = request;
  const since = new Date(after?.waitingSince ?? 0);
  const from = after === null ? {} : { $or: [{ waitingSince: { $gt: since } }, { waitingSince: since, caseId: { $gt: after.caseId } }] };
  const rows = await context.em.find(
    DeliveryFile,
    { state: 'WAITING', ...from },
    { orderBy: { waitingSince: 'asc', caseId: 'asc' }, limit: request.limit + 1 },
  );
  const files = await loaderOf(context, loadCases).loadMany(rows.map(({ caseId }) => caseId));
  const today = localDate(context.now);
  const entries = rows.flatMap((row, index) => {
    const file = files[index];
    if (file === null || file === undefined || file instanceof Error) return [];
    const waitingSince = row.waitingSince ?? context.now;
    const { mode, contacts, reminders } = row;
    const days = daysBetween(localDate(waitingSince), today);
    return [Object.assign(new ShelfEntryType(), { case: caseView(file), waitingSince, days, mode, contacts, reminders })];
  });
  return pageOf(entries, request, (entry) => ({ waitingSince: entry.waitingSince.toISOString(), caseId: entry.case.id }));
}
