import { describe, expect, it } from '@jest/globals';
import { clockTrace } from './clock-trace.js';
import { type ClockInput, taskClock } from './task-clock.js';
import { workingCalendar } from './working-calendar.js';
import { shippedYears } from './years/shipped-years.js';

const calendar = workingCalendar(shippedYears);
const at = (text: string) => new Date(`${text}+08:00`);

const input = (more: Partial<ClockInput> = {}): ClockInput => ({
  startedAt: at('2026-02-12T15:00'),
  limits: { from: 'ACCEPTED', legal: null, committed: { amount: 5, unit: 'WORKING_DAY' } },
  calendar,
  now: at('2026-02-13T09:00'),
  ...more,
});
const told = (more: Partial<ClockInput> = {}) =>
  clockTrace(input(more), { after: null, first: 400 }).days.map(
    ({ date, counted, code }) => `${date.slice(5)} ${counted ? '+' : '-'} ${code}`,
  );

describe('the explanation of a clock', () => {
  it('gives a reason for every day of the Spring Festival of 2026, with the make-up Saturday', () => {
    const holidays = Array.from({ length: 9 }, (_, index) => `02-${15 + index} - HOLIDAY`);
    expect(told()).toEqual([
      '02-12 - START_DAY',
      '02-13 + WORKING_DAY',
      '02-14 + MAKE_UP_DAY',
      ...holidays,
      '02-24 + WORKING_DAY',
      '02-25 + WORKING_DAY',
      '02-26 + WORKING_DAY',
    ]);
  });

  it('names the notice of the State Council by its number, and the last day', () => {
    const { days } = clockTrace(input(), { after: '2026-02-13', first: 1 });
    expect(days).toEqual([
      {
        date: '2026-02-14',
        counted: true,
        countedLegal: null,
        code: 'MAKE_UP_DAY',
        reason: { zh: '调休上班，计入', en: 'Make-up working day: counted' },
        ruleRef: { document: '《国务院办公厅关于2026年部分节假日安排的通知》', article: '国办发明电〔2025〕7号' },
        calendarVersion: '2026@2025-11-04',
      },
    ]);
    expect(clockTrace(input(), { after: '2026-02-25', first: 1 }).days[0]?.reason.zh).toBe('工作日，计入；承诺期限届满');
  });

  it('says by which procedure a day was taken, whole or in part', () => {
    const reason = { zh: '现场勘验', en: 'site inspection' };
    const ruleRef = { document: '《食品经营许可和备案管理办法》', article: '第十八条' };
    const pauses = [{ startedAt: at('2026-03-03T15:00'), endedAt: at('2026-03-05T10:00'), reason, ruleRef }];
    const { days } = clockTrace(input({ startedAt: at('2026-03-02T10:00'), pauses, now: at('2026-03-06T10:00') }), {
      after: '2026-03-02',
      first: 3,
    });
    expect(days.map(({ counted, code }) => [counted, code])).toEqual([
      [true, 'PARTLY_PAUSED'],
      [false, 'PAUSED'],
      [true, 'PARTLY_PAUSED'],
    ]);
    expect(days[1]).toMatchObject({ reason: { zh: '现场勘验期间，不计' }, ruleRef });
  });

  it('tells a pause that ends before it begins, and counts its days', () => {
    const reason = { zh: '听证', en: 'hearing' };
    const pauses = [{ startedAt: at('2026-03-05T15:00'), endedAt: at('2026-03-03T10:00'), reason, ruleRef: null }];
    expect(clockTrace(input({ pauses }), { after: null, first: 1 }).ignored).toEqual(pauses);
  });

  it('shows the days between a receipt out of hours and the start', () => {
    const limits = { from: 'RECEIVED', legal: null, committed: { amount: 1, unit: 'WORKING_DAY' } } as const;
    expect(told({ startedAt: at('2026-03-06T20:00'), limits, now: at('2026-03-06T20:00') })).toEqual([
      '03-06 - RECEIVED_OUT_OF_HOURS',
      '03-07 - RECEIVED_OUT_OF_HOURS',
      '03-08 - RECEIVED_OUT_OF_HOURS',
      '03-09 - START_DAY',
      '03-10 + WORKING_DAY',
    ]);
  });

  it('says of each day of a year that is not published that it is provisional', () => {
    const days = told({ startedAt: at('2026-12-30T10:00'), now: at('2026-12-30T10:00') });
    expect(days.slice(1, 5)).toEqual([
      '12-31 + WORKING_DAY',
      '01-01 + UNPUBLISHED_WEEKDAY',
      '01-02 - UNPUBLISHED_WEEKEND',
      '01-03 - UNPUBLISHED_WEEKEND',
    ]);
    const [last] = clockTrace(input({ startedAt: at('2026-12-30T10:00') }), { after: '2026-12-31', first: 1 }).days;
    expect(last?.calendarVersion).toBeNull();
  });

  it('explains both limits where they count in different units', () => {
    const limits = { legal: { amount: 10, unit: 'CALENDAR_DAY' }, committed: { amount: 5, unit: 'WORKING_DAY' } } as const;
    const [saturday] = clockTrace(input({ startedAt: at('2026-03-02T10:00'), limits }), { after: '2026-03-06', first: 1 }).days;
    expect(saturday).toMatchObject({ date: '2026-03-07', counted: false, countedLegal: true });
  });

  it('of ten years is read page by page, and its counted days are those of the clock', () => {
    const old = input({ startedAt: at('2016-03-01T10:00'), now: at('2026-03-02T10:00') });
    const days = [];
    for (let after: string | null = null; ; ) {
      const page: ReturnType<typeof clockTrace> = clockTrace(old, { after, first: 400 });
      if (page.days.length === 0) break;
      days.push(...page.days);
      after = page.days.at(-1)?.date ?? null;
      expect(page.length).toBe(3654);
    }
    expect(days).toHaveLength(3654);
    expect(days.filter(({ counted }) => counted)).toHaveLength(taskClock(old).usedDays);
  });
});
