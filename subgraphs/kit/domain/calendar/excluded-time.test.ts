import { describe, expect, it } from '@jest/globals';
import type { Pause } from './pauses.js';
import { type ClockInput, taskClock } from './task-clock.js';
import { workingCalendar } from './working-calendar.js';
import { shippedYears } from './years/shipped-years.js';

const calendar = workingCalendar(shippedYears);
const at = (text: string) => new Date(`${text}+08:00`);
const pause = (from: string, to: string | null): Pause => ({
  startedAt: at(from),
  endedAt: to === null ? null : at(to),
  reason: { zh: '现场勘验', en: 'site inspection' },
  ruleRef: null,
});

/** Accepted on Monday 2 March 2026, no holiday near; promised 5 days (Monday 9th), by law 10 (Monday 16th). */
const clock = (now: string, pauses: Pause[] = [], more: Partial<ClockInput> = {}) =>
  taskClock({
    startedAt: at('2026-03-02T10:00'),
    limits: { legal: { amount: 10, unit: 'WORKING_DAY' }, committed: { amount: 5, unit: 'WORKING_DAY' } },
    calendar,
    now: at(now),
    pauses,
    ...more,
  });

const ends = (pauses: Pause[], more: Partial<ClockInput> = {}) => {
  const { committedDueOn, dueOn } = clock('2026-04-30T09:00', pauses, more);
  return [committedDueOn, dueOn];
};

describe('time that does not count', () => {
  it.each([
    ['nothing', [], ['2026-03-09', '2026-03-16']],
    ['one whole day', [pause('2026-03-03T17:30', '2026-03-05T09:00')], ['2026-03-10', '2026-03-17']],
    [
      'two whole days, with the hours in which the hall is open',
      [pause('2026-03-03T09:00', '2026-03-04T17:30')],
      ['2026-03-11', '2026-03-18'],
    ],
    [
      'an afternoon and a morning: both days were worked on in part and count',
      [pause('2026-03-03T14:00', '2026-03-04T12:00')],
      ['2026-03-09', '2026-03-16'],
    ],
    ['an hour', [pause('2026-03-03T10:00', '2026-03-03T11:00')], ['2026-03-09', '2026-03-16']],
    ['a weekend, which would not have counted anyhow', [pause('2026-03-06T17:30', '2026-03-09T09:00')], ['2026-03-09', '2026-03-16']],
    [
      'two procedures that overlap: once',
      [pause('2026-03-03T08:00', '2026-03-05T18:00'), pause('2026-03-04T08:00', '2026-03-06T18:00')],
      ['2026-03-13', '2026-03-20'],
    ],
    [
      'one procedure within another: once',
      [pause('2026-03-03T08:00', '2026-03-06T18:00'), pause('2026-03-04T08:00', '2026-03-04T18:00')],
      ['2026-03-13', '2026-03-20'],
    ],
    [
      'two that follow on one another and take a day together',
      [pause('2026-03-03T08:00', '2026-03-03T11:00'), pause('2026-03-03T11:00', '2026-03-03T18:00')],
      ['2026-03-10', '2026-03-17'],
    ],
    ['one that ends before it begins: a slip, nothing', [pause('2026-03-05T08:00', '2026-03-03T18:00')], ['2026-03-09', '2026-03-16']],
    [
      'one that began after the promise had ended: the law alone moves',
      [pause('2026-03-09T18:00', '2026-03-11T18:00')],
      ['2026-03-09', '2026-03-18'],
    ],
    ['one that began after both had ended: nothing', [pause('2026-03-17T08:00', '2026-03-20T18:00')], ['2026-03-09', '2026-03-16']],
    [
      'one over the closing of the last day: the end waits for it',
      [pause('2026-03-09T11:00', '2026-03-11T15:00')],
      ['2026-03-11', '2026-03-17'],
    ],
  ] as [string, Pause[], string[]][])('%s', (_, pauses, expected) => {
    expect(ends(pauses)).toEqual(expected);
  });

  it('that has not ended stands in the clock, and the ends are as if it ended this moment', () => {
    const open = [pause('2026-03-03T17:30', null)];
    expect(clock('2026-03-04T10:00', open)).toMatchObject({
      state: 'SUSPENDED',
      usedDays: 1,
      remainingDays: 4,
      committedDueOn: '2026-03-09',
      openPause: { reason: { zh: '现场勘验' } },
    });
    expect(clock('2026-03-20T10:00', open)).toMatchObject({
      state: 'SUSPENDED',
      usedDays: 1,
      remainingDays: 4,
      committedDueOn: '2026-03-25',
    });
  });

  it('does not bring back a time that had run out', () => {
    expect(clock('2026-03-12T10:00', [pause('2026-03-10T10:00', null)])).toMatchObject({
      state: 'OVERDUE_COMMITTED',
      committedDueOn: '2026-03-09',
      openPause: { endedAt: null },
    });
  });

  it('is counted in hours where the promise is in hours', () => {
    const limits = { legal: null, committed: { amount: 3, unit: 'HOUR' } } as const;
    const held = [pause('2026-03-02T11:00', '2026-03-02T16:00')];
    expect(clock('2026-03-02T16:30', held, { limits })).toMatchObject({ committedDueAt: at('2026-03-03T09:30'), state: 'DUE_SOON' });
  });

  it('moves an end in calendar days and in months by the days it takes', () => {
    const pauses = [pause('2026-03-03T17:30', '2026-03-06T09:00')];
    const calendarDays = { legal: { amount: 1, unit: 'MONTH' }, committed: { amount: 10, unit: 'CALENDAR_DAY' } } as const;
    expect(ends([], { limits: calendarDays })).toEqual(['2026-03-12', '2026-04-02']);
    expect(ends(pauses, { limits: calendarDays })).toEqual(['2026-03-16', '2026-04-07']);
  });
});

describe('the extension', () => {
  const tenDays = { amount: 10, unit: 'WORKING_DAY' } as const;

  it('makes the period of the law and the promise longer by what the head has granted', () => {
    expect(ends([], { extension: tenDays })).toEqual(['2026-03-23', '2026-03-30']);
  });

  it('and excluded time add up', () => {
    expect(ends([pause('2026-03-03T17:30', '2026-03-05T09:00')], { extension: tenDays })).toEqual(['2026-03-24', '2026-03-31']);
  });

  it('in another unit is a period of its own after the first', () => {
    expect(ends([], { extension: { amount: 2, unit: 'HOUR' } })).toEqual(['2026-03-10', '2026-03-17']);
    expect(clock('2026-03-09T09:00', [], { extension: { amount: 2, unit: 'HOUR' } }).committedDueAt).toEqual(at('2026-03-10T11:00'));
  });

  it('brings a task back in time that its promise alone would call late', () => {
    expect(clock('2026-03-17T10:00').state).toBe('OVERDUE_LEGAL');
    expect(clock('2026-03-17T10:00', [], { extension: tenDays }).state).toBe('RUNNING');
  });
});
