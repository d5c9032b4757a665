import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ClockInput, taskClock } from './task-clock.js';
import { workingCalendar } from './working-calendar.js';
import { shippedYears } from './years/shipped-years.js';

const calendar = workingCalendar(shippedYears);
const at = (text: string) => new Date(`${text}+08:00`);

const licence = (now: string, more: Partial<ClockInput> = {}) =>
  taskClock({
    startedAt: at('2026-02-12T15:00'),
    limits: { legal: { amount: 20, unit: 'WORKING_DAY' }, committed: { amount: 5, unit: 'WORKING_DAY' } },
    calendar,
    now: at(now),
    ...more,
  });

describe('the clock of a task', () => {
  it('starts the day after acceptance and shows both limits', () => {
    expect(licence('2026-02-12T16:00')).toEqual({
      startedOn: '2026-02-12',
      dueOn: '2026-03-18',
      dueAt: at('2026-03-18T17:30'),
      committedDueOn: '2026-02-26',
      committedDueAt: at('2026-02-26T17:30'),
      usedDays: 0,
      remainingDays: 5,
      state: 'RUNNING',
      openPause: null,
      provisional: false,
      calendarVersion: '2025@2024-11-12 2026@2025-11-04',
    });
  });

  it('stands still over the Spring Festival and counts the make-up Saturday', () => {
    expect(licence('2026-02-14T09:00')).toMatchObject({ usedDays: 2, remainingDays: 3 });
    expect(licence('2026-02-23T23:59')).toMatchObject({ usedDays: 2, remainingDays: 3 });
    expect(licence('2026-02-24T08:59')).toMatchObject({ usedDays: 2, remainingDays: 3 });
    expect(licence('2026-02-24T09:00')).toMatchObject({ usedDays: 3, remainingDays: 2, state: 'RUNNING' });
  });

  it('warns one working day before the committed end, or earlier where supervision says so', () => {
    expect(licence('2026-02-25T09:00').state).toBe('DUE_SOON');
    expect(licence('2026-02-24T09:00', { dueSoonDays: 2 }).state).toBe('DUE_SOON');
  });

  it('is in time until the hall closes on the last day, then breaks the promise, then the law', () => {
    expect(licence('2026-02-26T17:30')).toMatchObject({ state: 'DUE_SOON', remainingDays: 0 });
    expect(licence('2026-02-26T17:31')).toMatchObject({ state: 'OVERDUE_COMMITTED', remainingDays: 0 });
    expect(licence('2026-02-27T09:00')).toMatchObject({ state: 'OVERDUE_COMMITTED', remainingDays: -1 });
    expect(licence('2026-03-18T17:30').state).toBe('OVERDUE_COMMITTED');
    expect(licence('2026-03-18T17:31').state).toBe('OVERDUE_LEGAL');
  });

  it('never shows a promise that is later than the law', () => {
    const limits = { legal: { amount: 5, unit: 'WORKING_DAY' }, committed: { amount: 20, unit: 'WORKING_DAY' } } as const;
    expect(licence('2026-02-13T09:00', { limits })).toMatchObject({ dueOn: '2026-02-26', committedDueOn: '2026-02-26', remainingDays: 4 });
  });

  it('stops with the decision and keeps what was used', () => {
    const endedAt = at('2026-02-25T11:00');
    expect(licence('2026-06-01T09:00', { endedAt })).toMatchObject({ state: 'STOPPED', usedDays: 4, remainingDays: 1 });
  });

  it('keeps on showing after the decision that it came late', () => {
    expect(licence('2026-06-01T09:00', { endedAt: at('2026-03-02T11:00') })).toMatchObject({ state: 'STOPPED', remainingDays: -3 });
  });

  it('counts calendar days where the commitment is in calendar days', () => {
    const limits = { legal: null, committed: { amount: 20, unit: 'CALENDAR_DAY' } } as const;
    expect(licence('2026-02-20T09:00', { limits })).toMatchObject({
      dueOn: null,
      committedDueOn: '2026-03-04',
      usedDays: 8,
      remainingDays: 12,
    });
  });

  it('is late to the minute where the commitment is in hours', () => {
    const limits = { legal: null, committed: { amount: 2, unit: 'HOUR' } } as const;
    expect(licence('2026-02-12T17:00', { limits }).state).toBe('DUE_SOON');
    expect(licence('2026-02-12T17:01', { limits })).toMatchObject({ state: 'OVERDUE_COMMITTED', committedDueOn: '2026-02-12' });
  });

  it('takes an instant before the start, from a clock that runs behind, as the start', () => {
    expect(licence('2026-02-11T09:00')).toMatchObject({ usedDays: 0, remainingDays: 5 });
  });

  it('says when a limit reaches into a year whose holidays are not published', () => {
    const startedAt = at('2026-12-28T09:00');
    expect(licence('2026-12-28T10:00', { startedAt })).toMatchObject({ provisional: true, committedDueOn: '2027-01-04' });
  });

  it('never gives back used days as time goes on, and used plus remaining is the promise', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 200 });
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 1, max: 30 }), (one, other, amount) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((minute) =>
          licence('2026-02-12T15:00', {
            now: new Date(at('2026-02-12T15:00').getTime() + minute * 60_000),
            limits: { legal: null, committed: { amount, unit: 'WORKING_DAY' } },
          }),
        );
        expect(late?.usedDays).toBeGreaterThanOrEqual(early?.usedDays ?? Number.NaN);
        expect((late?.usedDays ?? 0) + (late?.remainingDays ?? 0)).toBe(amount);
      }),
    );
  });
});
