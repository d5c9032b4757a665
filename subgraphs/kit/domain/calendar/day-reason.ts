import type { Limit } from '../catalogue/item-definition.js';
import type { Message } from '../message.js';
import type { RuleRef } from '../rule.js';
import type { CalendarYear } from './calendar-year.js';
import { type Counting, countsEveryDay, countsFrom } from './counted-days.js';
import { spansOf } from './day-span.js';
import { type IsoDate, isWeekend } from './iso-date.js';
import { isSound, type Pause } from './pauses.js';
import { isPublished, isWorkingDay, type WorkingCalendar } from './working-calendar.js';

/** Why a day counts or does not, as it can be checked against the notice, the law or the file. */
export interface DayReason {
  readonly code: DayCode;
  readonly message: Message;
  readonly ruleRef: RuleRef;
}

export type DayCode =
  | 'RECEIVED_OUT_OF_HOURS'
  | 'START_DAY'
  | 'WORKING_DAY'
  | 'MAKE_UP_DAY'
  | 'CALENDAR_DAY'
  | 'PARTLY_PAUSED'
  | 'PAUSED'
  | 'WEEKEND'
  | 'HOLIDAY'
  | 'UNPUBLISHED_WEEKDAY'
  | 'UNPUBLISHED_WEEKEND';

const LICENSING_LAW = '《中华人民共和国行政许可法》';
const CIVIL_CODE = '《中华人民共和国民法典》';
export const startDayRule: RuleRef = { document: CIVIL_CODE, article: '第二百零一条' };
export const lastDayRule: RuleRef = { document: CIVIL_CODE, article: '第二百零三条' };
const workingDays: RuleRef = { document: LICENSING_LAW, article: '第八十二条' };
const calendarDays: RuleRef = { document: CIVIL_CODE, article: '第二百条' };
const excludedTime: RuleRef = { document: LICENSING_LAW, article: '第四十五条' };

/** Why a day after the start counts or not. */
export function reasonOf(day: IsoDate, unit: Limit['unit'], pauses: readonly Pause[], counting: Counting): DayReason {
  const { calendar } = counting;
  const every = countsEveryDay(unit);
  if (!every && !isWorkingDay(day, calendar)) return offDay(day, calendar);
  const touching = pausesOn(day, pauses, counting);
  const [pause] = touching;
  if (countsFrom(day, unit, counting) === null && pause !== undefined) return paused(touching, pause);
  const reason = every ? everyDay : workedDay(day, calendar);
  return pause === undefined ? reason : partly(reason, pause);
}

function offDay(day: IsoDate, calendar: WorkingCalendar): DayReason {
  const notice = calendar.noticeOf.get(day);
  if (notice !== undefined)
    return { code: 'HOLIDAY', message: { zh: '放假，不计', en: 'Public holiday: not counted' }, ruleRef: noticeRef(notice) };
  const published = isPublished(day, calendar);
  return {
    code: published ? 'WEEKEND' : 'UNPUBLISHED_WEEKEND',
    message: published
      ? { zh: '周末，不计', en: 'Weekend: not counted' }
      : { zh: '周末，不计（该年度放假安排尚未公布，暂定）', en: 'Weekend: not counted (the year is not published yet: provisional)' },
    ruleRef: workingDays,
  };
}

function workedDay(day: IsoDate, calendar: WorkingCalendar): DayReason {
  const notice = calendar.noticeOf.get(day);
  if (notice !== undefined && isWeekend(day))
    return { code: 'MAKE_UP_DAY', message: { zh: '调休上班，计入', en: 'Make-up working day: counted' }, ruleRef: noticeRef(notice) };
  const published = isPublished(day, calendar);
  return {
    code: published ? 'WORKING_DAY' : 'UNPUBLISHED_WEEKDAY',
    message: published
      ? { zh: '工作日，计入', en: 'Working day: counted' }
      : { zh: '周一至周五，计入（该年度放假安排尚未公布，暂定）', en: 'Weekday: counted (the year is not published yet: provisional)' },
    ruleRef: workingDays,
  };
}

const everyDay: DayReason = {
  code: 'CALENDAR_DAY',
  message: { zh: '自然日，计入', en: 'Calendar day: counted' },
  ruleRef: calendarDays,
};

function paused(all: readonly Pause[], first: Pause): DayReason {
  const names = (language: 'zh' | 'en') => [...new Set(all.map(({ reason }) => reason[language]))].join(language === 'zh' ? '、' : ', ');
  return {
    code: 'PAUSED',
    message: { zh: `${names('zh')}期间，不计`, en: `Special procedure (${names('en')}): not counted` },
    ruleRef: first.ruleRef ?? excludedTime,
  };
}

function partly(reason: DayReason, { reason: procedure, ruleRef }: Pause): DayReason {
  return {
    code: 'PARTLY_PAUSED',
    message: {
      zh: `${reason.message.zh}（${procedure.zh}未占用全天）`,
      en: `${reason.message.en} (${procedure.en} did not take the whole day)`,
    },
    ruleRef: ruleRef ?? excludedTime,
  };
}

/** The pauses that take any of a day's time. */
function pausesOn(day: IsoDate, pauses: readonly Pause[], { calendar, paused: united }: Counting): Pause[] {
  const horizon = united.at(-1)?.to ?? 0;
  return pauses.filter((pause) => {
    const [from, to] = [pause.startedAt.getTime(), pause.endedAt?.getTime() ?? horizon];
    return isSound(pause) && spansOf(day, calendar).some((span) => from < span.to && span.from < to);
  });
}

/** A notice without a known number is named by its date. */
export function noticeRef({ document }: CalendarYear): RuleRef {
  return { document: `《${document.title}》`, article: document.number ?? `${document.issuedOn}印发` };
}
