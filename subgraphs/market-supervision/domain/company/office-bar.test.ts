import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kit/domain/calendar/iso-date.js';
import type { OfficeBar } from '../market-supervision-facts.js';
import { barredUntil, isBarred } from './office-bar.js';

const day = fc.integer({ min: 0, max: 12000 }).map((offset) => addDays('2000-01-01', offset));
const bar = (ground: OfficeBar['ground'], runsFrom: string | null, liftedOn: string | null = null): OfficeBar => ({
  idNumber: '150783199003070016',
  ground,
  runsFrom,
  liftedOn,
});

describe('how long a person may not be director, manager or legal representative', () => {
  it.each([
    ['CONVICTION', '2026-03-02'],
    ['PROBATION', '2023-03-02'],
    ['BANKRUPT_COMPANY', '2024-03-02'],
    ['LICENCE_REVOKED', '2024-03-02'],
  ] as const)('counts the years of %s from the day they run from, to %s', (ground, until) => {
    expect(barredUntil({ ground, runsFrom: '2021-03-02' })).toBe(until);
  });

  it('takes the last day of February for a bar from a leap day', () => {
    expect(barredUntil({ ground: 'LICENCE_REVOKED', runsFrom: '2024-02-29' })).toBe('2027-02-28');
  });

  it('holds on the last day and no longer on the next', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('CONVICTION', 'PROBATION', 'BANKRUPT_COMPANY', 'LICENCE_REVOKED'), (runsFrom, ground) => {
        const one = bar(ground as OfficeBar['ground'], runsFrom);
        const until = barredUntil(one) as string;
        expect(isBarred(one, until)).toBe(true);
        expect(isBarred(one, addDays(until, 1))).toBe(false);
      }),
    );
  });

  it('has no end while the sentence is served or the debt stands', () => {
    expect(isBarred(bar('CONVICTION', null), '2099-01-01')).toBe(true);
    expect(isBarred(bar('DISHONEST_DEBTOR', '2010-01-01'), '2099-01-01')).toBe(true);
  });

  it('ends on the day it is lifted', () => {
    expect(isBarred(bar('DISHONEST_DEBTOR', '2025-01-01', '2026-03-02'), '2026-03-01')).toBe(true);
    expect(isBarred(bar('DISHONEST_DEBTOR', '2025-01-01', '2026-03-02'), '2026-03-02')).toBe(false);
  });
});
