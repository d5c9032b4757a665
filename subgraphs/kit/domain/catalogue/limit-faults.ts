import { addDays, deadlineOf, type IsoDate, shippedYears, type WorkingCalendar, workingCalendar } from '../calendar/index.js';
import type { ItemDefinition, Limit } from './item-definition.js';

type Limits = Pick<ItemDefinition['limits'], 'legal' | 'committed'>;

/** No department may promise more time than the law gives (行政许可法 art. 42). Empty when it does not. Pure. */
export function limitFaults({ legal, committed }: Limits): string[] {
  if (legal === null) return [];
  if (legal.unit === committed.unit) return committed.amount > legal.amount ? ['limits: the committed limit exceeds the legal one'] : [];
  const example = committed.amount === 0 ? null : startThatExceeds(legal, committed, workingCalendar(shippedYears));
  return example === null ? [] : [`limits: the committed limit exceeds the legal one, e.g. for a start on ${example}`];
}

/** In different units only the calendar can tell: the first start day of the published years on which the promise ends later. */
function startThatExceeds(legal: Limit, committed: Limit, calendar: WorkingCalendar): IsoDate | null {
  const [first, last] = [Math.min(...calendar.years), Math.max(...calendar.years)];
  for (let day = `${first}-01-01`; day <= `${last}-12-31`; day = addDays(day, 1)) {
    const startedAt = new Date(`${day}T09:00:00+08:00`);
    const [lawful, promised] = [deadlineOf(legal, startedAt, calendar), deadlineOf(committed, startedAt, calendar)];
    if (lawful.provisional || promised.provisional) return null;
    if (promised.on > lawful.on) return day;
  }
  return null;
}
