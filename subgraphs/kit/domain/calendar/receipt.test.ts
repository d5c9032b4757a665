import { describe, expect, it } from '@jest/globals';
import { shippedOfficeHours } from './office-hours.js';
import { countedReceipt, deemedAcceptedAt, noticeDeadline } from './receipt.js';
import { taskClock } from './task-clock.js';
import { workingCalendar } from './working-calendar.js';
import { shippedYears } from './years/shipped-years.js';

const calendar = workingCalendar(shippedYears);
const sameDay = workingCalendar(
  shippedYears,
  shippedOfficeHours.map((hours) => ({ ...hours, lateReceipt: 'SAME_DAY' as const })),
);
const at = (text: string) => new Date(`${text}+08:00`);
const fiveDays = { amount: 5, unit: 'WORKING_DAY' } as const;

describe('what comes in', () => {
  it.each([
    ['before the hall opens', '2026-03-02T07:00', '2026-03-02T07:00'],
    ['over midday', '2026-03-02T12:30', '2026-03-02T12:30'],
    ['at closing', '2026-03-02T17:30', '2026-03-02T17:30'],
    ['after closing', '2026-03-02T18:00', '2026-03-03T09:00'],
    ['on a Friday evening', '2026-03-06T20:00', '2026-03-09T09:00'],
    ['on a make-up Saturday', '2026-02-14T10:00', '2026-02-14T10:00'],
    ['after closing on a make-up Saturday', '2026-02-14T18:00', '2026-02-24T09:00'],
    ['in the Spring Festival', '2026-02-17T10:00', '2026-02-24T09:00'],
    ['the minute before midnight', '2026-03-02T23:59', '2026-03-03T09:00'],
    ['the minute after midnight', '2026-03-03T00:01', '2026-03-03T00:01'],
  ])('%s counts as received when the hall is there for it', (_, received, counted) => {
    expect(countedReceipt(at(received), calendar)).toEqual(at(counted));
    expect(countedReceipt(at(received), sameDay)).toEqual(at(received));
  });

  it('late in the evening and due on the spot is due the next working day, not at midnight', () => {
    const limits = { from: 'RECEIVED', legal: null, committed: { amount: 0, unit: 'WORKING_DAY' } } as const;
    const clock = taskClock({ startedAt: at('2026-03-02T23:59'), limits, calendar, now: at('2026-03-03T00:01') });
    expect(clock).toMatchObject({ startedOn: '2026-03-03', committedDueOn: '2026-03-03', state: 'DUE_SOON' });
  });

  it('and is accepted by somebody who works late starts that day: a member of staff was there', () => {
    const limits = { from: 'ACCEPTED', legal: null, committed: { amount: 1, unit: 'WORKING_DAY' } } as const;
    const clock = taskClock({ startedAt: at('2026-02-13T18:30'), limits, calendar, now: at('2026-02-13T18:30') });
    expect(clock).toMatchObject({ startedOn: '2026-02-13', committedDueOn: '2026-02-14' });
  });
});

describe('the one-time notice', () => {
  it('is given within five working days after receipt, with the closing of the hall', () => {
    expect(noticeDeadline(fiveDays, at('2026-02-13T10:00'), calendar)).toMatchObject({ on: '2026-02-27', at: at('2026-02-27T17:30') });
    expect(noticeDeadline(fiveDays, at('2026-02-13T18:00'), calendar)).toMatchObject({ on: '2026-02-28', at: at('2026-02-28T17:30') });
  });

  it('that did not come in time means: accepted, from receipt and not from the day it became late', () => {
    const receivedAt = at('2026-02-13T10:00');
    const deemed = (now: string) => deemedAcceptedAt(fiveDays, { receivedAt, now: at(now), calendar });
    expect(deemed('2026-02-27T17:30')).toBeNull();
    expect(deemed('2026-02-27T17:31')).toEqual(receivedAt);
    expect(deemed('2026-06-01T09:00')).toEqual(receivedAt);
  });

  it('for what came on a holiday is counted, and back-dated, from the next opening', () => {
    const [receivedAt, now] = [at('2026-02-17T10:00'), at('2026-03-04T09:00')];
    expect(noticeDeadline(fiveDays, receivedAt, calendar).on).toBe('2026-03-02');
    expect(deemedAcceptedAt(fiveDays, { receivedAt, now, calendar })).toEqual(at('2026-02-24T09:00'));
  });
});
