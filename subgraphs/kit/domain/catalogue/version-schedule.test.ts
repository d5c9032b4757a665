import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isScheduled, nothingPublished, type VersionSchedule, versionInForce, withoutScheduled, withVersion } from './version-schedule.js';

const day = (number: number) => new Date(Date.UTC(2026, 2, number));

describe('the versions of an item', () => {
  it('has none in force before the first takes effect', () => {
    expect(versionInForce(nothingPublished, day(1))).toBeNull();
    const waiting = withVersion(nothingPublished, { number: 1, effectiveAt: day(5) }, day(1));
    expect([versionInForce(waiting, day(4)), isScheduled(waiting, day(4))]).toEqual([null, true]);
    expect([versionInForce(waiting, day(5)), isScheduled(waiting, day(5))]).toEqual([1, false]);
  });

  it('follow one another at the instant that the later one names', () => {
    const first = withVersion(nothingPublished, { number: 1, effectiveAt: day(1) }, day(1));
    const both = withVersion(first, { number: 2, effectiveAt: day(10) }, day(2));
    expect([day(9), day(10), day(30)].map((at) => versionInForce(both, at))).toEqual([1, 2, 2]);
    expect(versionInForce(withoutScheduled(both, day(3)), day(30))).toBe(1);
    expect(versionInForce(withoutScheduled(both, day(11)), day(11))).toBe(2);
  });

  it('never overlap: at every instant the one in force is the latest that has taken effect, however they were published', () => {
    const publications = fc.array(fc.record({ wait: fc.integer({ min: 1, max: 5 }), ahead: fc.integer({ min: 0, max: 4 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(publications, (steps) => {
        let schedule: VersionSchedule = nothingPublished;
        let today = 1;
        const published: { number: number; from: number }[] = [];
        for (const { wait, ahead } of steps) {
          today += wait;
          if (isScheduled(schedule, day(today))) continue;
          const number = published.length + 1;
          schedule = withVersion(schedule, { number, effectiveAt: day(today + ahead) }, day(today));
          published.push({ number, from: today + ahead });
          const inForce = published.filter(({ from }) => from <= today).at(-1)?.number ?? null;
          expect(versionInForce(schedule, day(today))).toBe(inForce);
        }
        for (let later = today; later < today + 10; later += 1)
          expect(versionInForce(schedule, day(later))).toBe(published.filter(({ from }) => from <= later).at(-1)?.number ?? null);
      }),
    );
  });
});
