import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOfStep, type OracleCase, type OraclePeriod, oracleVerdict } from './clock-oracle.testing.js';
import { clockTrace } from './clock-trace.js';
import { type ClockInput, taskClock } from './task-clock.js';
import { workingCalendar } from './working-calendar.js';
import { shippedYears } from './years/shipped-years.js';

const calendar = workingCalendar(shippedYears);

/** Half hours: around the Spring Festivals, the make-up Saturdays, the end of a published year, and anywhere. */
const DAY = 48;
const anyStart = fc.oneof(
  fc.integer({ min: 40 * DAY, max: 70 * DAY }),
  fc.integer({ min: 430 * DAY, max: 460 * DAY }),
  fc.integer({ min: 750 * DAY, max: 765 * DAY }),
  fc.integer({ min: 32 * DAY, max: 900 * DAY }),
);
const period = (most: number): fc.Arbitrary<OraclePeriod> =>
  fc.oneof(
    fc.record({ amount: fc.integer({ min: 0, max: most }), unit: fc.constantFrom('WORKING_DAY' as const, 'CALENDAR_DAY' as const) }),
    fc.record({ amount: fc.integer({ min: 0, max: 40 }), unit: fc.constant('HOUR' as const) }),
    fc.record({ amount: fc.integer({ min: 0, max: 2 }), unit: fc.constant('MONTH' as const) }),
  );
/** Ends before its begin now and then: such a slip takes no time. */
const pause = fc.record({
  from: fc.integer({ min: -2 * DAY, max: 25 * DAY }),
  length: fc.option(fc.integer({ min: -6, max: 12 * DAY }), { nil: null, freq: 6 }),
});

const anyCase: fc.Arbitrary<OracleCase> = fc
  .record({
    start: anyStart,
    after: fc.integer({ min: -4, max: 45 * DAY }),
    stopped: fc.option(fc.integer({ min: 0, max: 45 * DAY }), { nil: null, freq: 4 }),
    event: fc.constantFrom('RECEIVED' as const, 'ACCEPTED' as const),
    legal: fc.option(period(30), { nil: null, freq: 4 }),
    committed: period(15),
    extension: fc.option(
      period(10).filter(({ amount }) => amount > 0),
      { nil: null, freq: 2 },
    ),
    pauses: fc.array(pause, { maxLength: 3 }),
  })
  .map(({ start, after, stopped, pauses, ...rest }) => ({
    ...rest,
    start,
    now: start + after,
    stoppedAt: stopped === null ? null : start + stopped,
    pauses: pauses.map(({ from, length }) => ({ from: start + from, to: length === null ? null : start + from + length })),
  }));

function inputOf(one: OracleCase): ClockInput {
  return {
    startedAt: instantOfStep(one.start),
    endedAt: one.stoppedAt === null ? null : instantOfStep(one.stoppedAt),
    now: instantOfStep(one.now),
    limits: { from: one.event, legal: one.legal, committed: one.committed },
    extension: one.extension,
    pauses: one.pauses.map(({ from, to }) => ({
      startedAt: instantOfStep(from),
      endedAt: to === null ? null : instantOfStep(to),
      reason: { zh: '现场勘验', en: 'site inspection' },
      ruleRef: null,
    })),
    calendar,
  };
}

describe('the clock and a second opinion that walks the half hours', () => {
  it('agree on ten thousand cases: ends, days used and left, and state', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { startedOn, dueAt, committedDueAt, usedDays, remainingDays, state } = taskClock(inputOf(one));
        // Ten thousand matchers would take longer than the clocks.
        expect(JSON.stringify({ startedOn, dueAt, committedDueAt, usedDays, remainingDays, state })).toBe(
          JSON.stringify(oracleVerdict(one)),
        );
      }),
      { numRuns: 10_000 },
    );
  });

  it('never takes a used day back as time goes on, whatever procedures come and go', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 20 * DAY }), (one, later) => {
        // What is not known yet has not begun, and what has not ended goes on; slips are there from the start or not at all.
        const sound = one.pauses.filter(({ from, to }) => to === null || to >= from);
        const knownAt = (now: number) =>
          sound.filter(({ from }) => from <= now).map(({ from, to }) => ({ from, to: to !== null && to <= now ? to : null }));
        const [early, late] = [one.now, one.now + later].map((now) =>
          taskClock(inputOf({ ...one, stoppedAt: null, now, pauses: knownAt(now) })),
        );
        expect(late?.usedDays).toBeGreaterThanOrEqual(early?.usedDays ?? Number.NaN);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never shows a promise after the law, and explains as many counted days as it has used', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const input = inputOf({ ...one, pauses: one.pauses.filter(({ to }) => to !== null) });
        const clock = taskClock(input);
        if (clock.dueAt !== null) expect(clock.committedDueAt.getTime()).toBeLessThanOrEqual(clock.dueAt.getTime());
        const { days, length } = clockTrace(input, { after: null, first: 400 });
        expect(days).toHaveLength(length);
        const until = days.filter(({ date, counted }) => counted && date <= clock.committedDueOn);
        expect(until).toHaveLength(clock.usedDays + clock.remainingDays);
      }),
      { numRuns: 1_000 },
    );
  });
});
