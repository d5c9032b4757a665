import { describe, expect, it } from '@jest/globals';
import { hallCalendar } from '../../kit/domain/hall-calendar.testing.js';
import { officeMinutes } from './office-minutes.js';

const minutes = (from: string, to: string) => officeMinutes(new Date(`${from}:00+08:00`), new Date(`${to}:00+08:00`), hallCalendar);

describe('the minutes in which the hall was open', () => {
  it.each([
    ['2026-11-23T09:00', '2026-11-23T09:20', 20, 'within the morning'],
    ['2026-11-23T11:50', '2026-11-23T14:10', 20, 'over the noon break'],
    ['2026-11-23T17:20', '2026-11-24T09:10', 20, 'over the night'],
    ['2026-11-20T17:20', '2026-11-23T09:10', 20, 'over the weekend'],
    ['2026-11-23T18:00', '2026-11-23T23:00', 0, 'after hours'],
    ['2026-10-01T09:00', '2026-10-01T11:00', 0, 'on a holiday'],
    ['2026-02-14T09:00', '2026-02-14T10:00', 60, 'on a make-up Saturday'],
    ['2026-11-23T09:20', '2026-11-23T09:00', 0, 'never backwards'],
  ])('from %s to %s are %d: %s', (from, to, expected) => {
    expect(minutes(from, to)).toBe(expected);
  });
});
