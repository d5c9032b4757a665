import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accountSetupDueOn, accountSetupTerm, leavingTerm, registrationTerm } from './duty-term.js';

describe('办理期限', () => {
  it('lets a unit register up to the thirtieth day after it was established', () => {
    expect(registrationTerm('2026-02-01', '2026-03-03')).toEqual({ dueOn: '2026-03-03', daysLate: 0, notice: null });
  });

  it('tells a unit that registers on the thirty-first day that it is one day late', () => {
    const term = registrationTerm('2026-02-01', '2026-03-04');
    expect(term.daysLate).toBe(1);
    expect(term.notice?.zh).toContain('2026-03-03');
    expect(term.notice?.zh).toContain('逾期1日');
  });

  it('gives twenty days for the employee accounts, across a leap day too', () => {
    expect(accountSetupDueOn('2028-02-20')).toBe('2028-03-11');
    expect(accountSetupTerm('2026-03-01', '2026-03-21').daysLate).toBe(0);
    expect(accountSetupTerm('2026-03-01', '2026-03-25').daysLate).toBe(4);
    expect(leavingTerm('2026-01-01', '2026-02-01').notice?.zh).toContain('第十五条');
  });

  it('counts late days one by one from the day after the term', () => {
    const day = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (established, after) => {
        const iso = (date: Date) => date.toISOString().slice(0, 10);
        const start = iso(established);
        const done = iso(new Date(Date.parse(start) + after * 86_400_000));
        const { daysLate, notice } = registrationTerm(start, done);
        expect(daysLate).toBe(Math.max(0, after - 30));
        expect(notice === null).toBe(after <= 30);
      }),
    );
  });
});
