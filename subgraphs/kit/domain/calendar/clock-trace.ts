import type { Message } from '../message.js';
import type { RuleRef } from '../rule.js';
import { countsFrom } from './counted-days.js';
import { type DayCode, type DayReason, lastDayRule, reasonOf, startDayRule } from './day-reason.js';
import { addDays, daysBetween, type IsoDate } from './iso-date.js';
import { localDate } from './local-date.js';
import { isSound, type Pause, unitedPauses } from './pauses.js';
import { type ClockInput, endsOf, startOf } from './task-clock.js';
import { noticeName, type WorkingCalendar } from './working-calendar.js';

/** One day of a clock, explained. */
export interface TraceDay {
  readonly date: IsoDate;
  /** Whether it counts towards the committed limit. */
  readonly counted: boolean;
  /** Whether it counts towards the law's limit, whose unit may be another; null where no law sets one. */
  readonly countedLegal: boolean | null;
  readonly code: DayCode;
  readonly reason: Message;
  readonly ruleRef: RuleRef;
  /** The notice by which its year is counted; null for a year that is not published. */
  readonly calendarVersion: string | null;
}

export interface ClockTrace {
  /** Days from the start to the last that matters: the later end, or the day on which the clock is read. */
  readonly length: number;
  readonly days: readonly TraceDay[];
  /** Pauses that could not be counted: they end before they begin. */
  readonly ignored: readonly Pause[];
}

export interface TraceRange {
  /** Days after this one; from the beginning where it is null. */
  readonly after: IsoDate | null;
  readonly first: number;
}

/** Explains a clock day by day. A very long one is read page by page: `length` says how many days there are. */
export function clockTrace(input: ClockInput, { after, first }: TraceRange): ClockTrace {
  const { limits, calendar, pauses = [], endedAt = null } = input;
  const startedAt = startOf(input);
  const seenAt = new Date(Math.max(startedAt.getTime(), (endedAt ?? input.now).getTime()));
  const counting = { calendar, paused: unitedPauses(pauses, seenAt) };
  const { legal, committed } = endsOf(input, startedAt, counting);
  const [begin, start] = [localDate(input.startedAt), localDate(startedAt)];
  const end = [committed.on, legal?.on ?? committed.on, localDate(seenAt)].sort().at(-1) as IsoDate;
  const from = after === null || after < begin ? begin : addDays(after, 1);
  const days: TraceDay[] = [];
  for (let date = from; date <= end && days.length < first; date = addDays(date, 1)) {
    const after = date > start;
    const reason = after ? reasonOf(date, limits.committed.unit, pauses, counting) : beforeCounting(date === start);
    days.push({
      date,
      counted: after && countsFrom(date, limits.committed.unit, counting) !== null,
      countedLegal: limits.legal === null ? null : after && countsFrom(date, limits.legal.unit, counting) !== null,
      code: reason.code,
      reason: withEnds(reason.message, { committed: committed.on === date, legal: legal?.on === date }),
      ruleRef: reason.ruleRef,
      calendarVersion: versionOn(date, calendar),
    });
  }
  return { length: daysBetween(begin, end) + 1, days, ignored: pauses.filter((pause) => !isSound(pause)) };
}

function beforeCounting(isStart: boolean): DayReason {
  if (isStart) return { code: 'START_DAY', message: { zh: '起算当日，不计', en: 'Day of the start: not counted' }, ruleRef: startDayRule };
  const message = {
    zh: '在办公时间以外收到，自下一次开门视为收到，不计',
    en: 'Received out of hours, counts from the next opening: not counted',
  };
  return { code: 'RECEIVED_OUT_OF_HOURS', message, ruleRef: lastDayRule };
}

function withEnds({ zh, en }: Message, { committed, legal }: { committed: boolean; legal: boolean }): Message {
  return {
    zh: `${zh}${committed ? '；承诺期限届满' : ''}${legal ? '；法定期限届满' : ''}`,
    en: `${en}${committed ? '; the committed limit ends' : ''}${legal ? '; the legal limit ends' : ''}`,
  };
}

function versionOn(date: IsoDate, calendar: WorkingCalendar): string | null {
  const notice = calendar.noticeOf.get(date) ?? calendar.yearNotices.get(Number(date.slice(0, 4)));
  return notice === undefined ? null : noticeName(notice);
}
