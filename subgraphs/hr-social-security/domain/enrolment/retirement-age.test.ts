import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../day-count.js';
import { hasReachedRetirement, type RetirementTrack, retirementDay, retirementDelay } from './retirement-age.js';

const tracks: readonly RetirementTrack[] = ['MEN', 'WOMEN_MANAGEMENT_TECHNICAL', 'WOMEN_PRODUCTION_AUXILIARY'];

describe('the statutory retirement age', () => {
  it.each<[RetirementTrack, string, number]>([
    ['MEN', '1964-12', 0],
    ['MEN', '1965-01', 1],
    ['MEN', '1965-04', 1],
    ['MEN', '1965-05', 2],
    ['MEN', '1976-08', 35],
    ['MEN', '1976-09', 36],
    ['MEN', '1990-01', 36],
    ['WOMEN_MANAGEMENT_TECHNICAL', '1970-01', 1],
    ['WOMEN_MANAGEMENT_TECHNICAL', '1981-09', 36],
    ['WOMEN_PRODUCTION_AUXILIARY', '1975-02', 1],
    ['WOMEN_PRODUCTION_AUXILIARY', '1975-03', 2],
    ['WOMEN_PRODUCTION_AUXILIARY', '1984-10', 59],
    ['WOMEN_PRODUCTION_AUXILIARY', '1984-11', 60],
  ])('of %s born in %s is delayed by %d months', (track, month, delay) => {
    expect(retirementDelay(`${month}-15`, track)).toBe(delay);
  });

  it('ends at 63, 58 and 55 years', () => {
    expect(tracks.map((track) => retirementDay('1990-07-01', track))).toEqual(['2053-07-01', '2048-07-01', '2045-07-01']);
  });

  it('is reached on that day and not before', () => {
    const day = retirementDay('1966-02-10', 'MEN');
    expect(hasReachedRetirement('1966-02-10', 'MEN', addDays(day, -1))).toBe(false);
    expect(hasReachedRetirement('1966-02-10', 'MEN', day)).toBe(true);
  });

  it('never lets someone born later retire earlier', () => {
    const born = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1955-01-01', days));
    fc.assert(
      fc.property(born, born, fc.constantFrom(...tracks), (one, other, track) => {
        const [elder, younger] = one <= other ? [one, other] : [other, one];
        return daysBetween(retirementDay(elder, track), retirementDay(younger, track)) >= 0;
      }),
    );
  });
});
