import { addDays, deadlineOf, type IsoDate, shippedYears, type WorkingCalendar, workingCalendar } from '../../calendar/index.js';
import { type ContentFault, fault } from '../content-fault.js';
import type { ItemDefinition, Limit } from '../item-definition.js';

type Limits = ItemDefinition['limits'];

/** Limits that the law does not allow, or that contradict the way in which the item is handled. Pure. */
export function limitFaults({
  type,
  limits,
  handling,
  steps,
}: Pick<ItemDefinition, 'type' | 'limits' | 'handling' | 'steps'>): ContentFault[] {
  return [
    ...promiseFaults(limits),
    ...licenceFaults(type, limits),
    ...instantFaults(limits, handling),
    ...emptyLimits(limits),
    ...procedureFaults(limits, steps),
  ];
}

/** No department may promise more time than the law gives (行政许可法 art. 42). */
function promiseFaults({ legal, committed }: Limits): ContentFault[] {
  if (legal === null || committed.amount === 0) return [];
  const place = 'limits/committed';
  if (legal.unit === committed.unit) {
    if (committed.amount <= legal.amount) return [];
    const [zh, en] = ['承诺办结时限超过法定办结时限', 'The committed limit exceeds the legal one'];
    return [fault('LIMIT_EXCEEDS_LAW', place, zh, en)];
  }
  const example = startThatExceeds(legal, committed, workingCalendar(shippedYears));
  if (example === null) return [];
  const [zh, en] = [
    `承诺办结时限会超过法定办结时限，例如自${example}起算`,
    `The committed limit exceeds the legal one, e.g. for a start on ${example}`,
  ];
  return [fault('LIMIT_EXCEEDS_LAW', place, zh, en)];
}

/** A licence: what is missing is told within five days, and whoever tells it late has accepted (行政许可法 art. 32). */
function licenceFaults(type: ItemDefinition['type'], { notice, deemedAcceptance }: Limits): ContentFault[] {
  if (type !== 'LICENCE') return [];
  const late = notice.unit === 'MONTH' || notice.amount > (notice.unit === 'HOUR' ? 40 : 5);
  const [zhLate, enLate] = ['行政许可补正告知的期限不能超过五日', 'For a licence, what is missing is told within five days'];
  const [zhNot, enNot] = [
    '行政许可逾期不告知的，自收到申请材料之日起即为受理',
    'A licence whose notice comes late is accepted from receipt',
  ];
  return [
    ...(late ? [fault('NOTICE_TOO_LATE', 'limits/notice', zhLate, enLate)] : []),
    ...(deemedAcceptance ? [] : [fault('ACCEPTANCE_NOT_DEEMED', 'limits/deemedAcceptance', zhNot, enNot)]),
  ];
}

/** 即办件 is done on the spot or the same day. */
function instantFaults({ committed }: Limits, handling: ItemDefinition['handling']): ContentFault[] {
  const days = committed.unit === 'HOUR' ? committed.amount / 8 : committed.unit === 'MONTH' ? committed.amount * 30 : committed.amount;
  if (handling !== 'INSTANT' || days <= 1) return [];
  const [zh, en] = ['即办件应当当场或者当日办结，承诺时限不能超过一日', 'An item handled on the spot is done within a day'];
  return [fault('INSTANT_TAKES_DAYS', 'limits/committed', zh, en)];
}

/** An extension or a special procedure of no length at all is a slip of the pen. */
function emptyLimits({ extension, excluded }: Limits): ContentFault[] {
  const [zh, en] = ['时限应当大于零', 'It takes more than no time'];
  return [
    ...(extension !== null && extension.amount === 0 ? [fault('LIMIT_EMPTY', 'limits/extension', zh, en)] : []),
    ...excluded.filter(({ max }) => max.amount === 0).map(({ procedure }) => fault('LIMIT_EMPTY', `limits/excluded/${procedure}`, zh, en)),
  ];
}

/** Time that does not count is told with its longest (行政许可法 art. 45): a step that is such a procedure has an entry. */
function procedureFaults({ excluded }: Limits, steps: ItemDefinition['steps'] = []): ContentFault[] {
  return steps.flatMap(({ code, procedure }) => {
    if (procedure === undefined || excluded.some((entry) => entry.procedure === procedure)) return [];
    const [zh, en] = [
      '该环节所用时间不计入办结时限，应当在时限中写明最长时间',
      'Its time does not count: its longest must stand under limits/excluded',
    ];
    return [fault('PROCEDURE_WITHOUT_LIMIT', `steps/${code}/procedure`, zh, en)];
  });
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
