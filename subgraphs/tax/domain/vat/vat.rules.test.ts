import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brokenRules, factsOf, generalTaxpayer, smallTaxpayer, subjectOf } from '../fixtures/tax-subject.fixture.js';
import { accountsSoundRule } from './accounts-sound.rule.js';
import { effectiveDateRule } from './effective-date.rule.js';
import { generalGroundRule } from './general-ground.rule.js';
import { exceedsSmallScale } from './vat-threshold.js';

const voluntary = subjectOf('general-vat-taxpayer-registration', {
  form: { annualSales: 3_000_000, effectiveFrom: '2026-05-01' },
  answers: { VAT_GROUND: 'VOLUNTARY' },
  details: { accountsSound: true },
});
const overThreshold = subjectOf('general-vat-taxpayer-registration', {
  form: { annualSales: 5_000_000.01, exceededOn: '2026-03-01', effectiveFrom: '2026-03-01' },
  answers: { VAT_GROUND: 'OVER_THRESHOLD' },
});

describe('registration as a general VAT taxpayer', () => {
  it('is open by choice with sound accounts and a duty above five million', () => {
    expect(brokenRules(voluntary)).toEqual([]);
    expect(brokenRules(overThreshold)).toEqual([]);
  });

  it('counts exactly five million as not exceeding the standard', () => {
    expect(exceedsSmallScale(5_000_000)).toBe(false);
    expect(exceedsSmallScale(5_000_000.01)).toBe(true);
    expect(brokenRules({ ...overThreshold, form: { ...overThreshold.form, annualSales: 5_000_000 } })).toEqual([
      'VAT_GROUND_CONTRADICTS_SALES',
    ]);
    expect(brokenRules({ ...voluntary, form: { ...voluntary.form, annualSales: 5_000_000.01 } })).toEqual(['VAT_GROUND_CONTRADICTS_SALES']);
  });

  it('tells the actual figures', () => {
    const message = generalGroundRule.judge({ ...voluntary, form: { ...voluntary.form, annualSales: 6_123_456.7 } });
    expect(message?.zh).toContain('6,123,456.70元');
    expect(message?.en).toContain('5,000,000.00');
  });

  it('accepts exactly one of the two grounds for any sales', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
        const form = { ...voluntary.form, annualSales: cents / 100 };
        const verdicts = ['VOLUNTARY', 'OVER_THRESHOLD'].map((VAT_GROUND) =>
          generalGroundRule.judge({ ...voluntary, form, answers: { VAT_GROUND } }),
        );
        expect(verdicts.filter((verdict) => verdict === null)).toHaveLength(1);
      }),
    );
  });

  it('is not made twice', () => {
    expect(brokenRules({ ...voluntary, facts: factsOf(generalTaxpayer) })).toEqual(['ALREADY_GENERAL_TAXPAYER']);
  });

  it('does not let stated sales hide what the returns say', () => {
    expect(brokenRules({ ...voluntary, facts: factsOf(smallTaxpayer, { salesOfTwelveMonths: 7_000_000 }) })).toEqual([
      'SALES_DIFFER_FROM_RETURNS',
    ]);
    expect(brokenRules({ ...voluntary, facts: factsOf(smallTaxpayer, { salesOfTwelveMonths: 5_000_000 }) })).toEqual([]);
  });

  it('needs sound accounts only where it is a choice', () => {
    expect(brokenRules({ ...voluntary, details: {} })).toEqual(['ACCOUNTS_NOT_SOUND']);
    expect(accountsSoundRule.judge({ ...overThreshold, details: { accountsSound: false } })).toBeNull();
    const packageWith = (GENERAL_VAT: string) => subjectOf('new-taxpayer-package', { answers: { GENERAL_VAT } });
    expect(accountsSoundRule.judge(packageWith('YES'))).not.toBeNull();
    expect(accountsSoundRule.judge(packageWith('NO'))).toBeNull();
  });

  it('begins on the first of this month or the next; a duty may begin in the period that exceeded the standard', () => {
    const allowed = (subject: typeof voluntary, effectiveFrom: string) =>
      effectiveDateRule.judge({ ...subject, form: { ...subject.form, effectiveFrom } }) === null;
    expect(['2026-04-01', '2026-05-01'].map((date) => allowed(voluntary, date))).toEqual([true, true]);
    expect(['2026-03-01', '2026-06-01', '2026-04-15'].map((date) => allowed(voluntary, date))).toEqual([false, false, false]);
    expect(['2026-03-01', '2026-02-01'].map((date) => allowed(overThreshold, date))).toEqual([true, false]);
    expect(allowed({ ...voluntary, today: '2026-05-06' }, '2026-04-01')).toBe(true);
  });
});
