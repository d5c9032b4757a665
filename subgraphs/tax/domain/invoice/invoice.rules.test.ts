import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brokenRules, factsOf, smallTaxpayer, subjectOf } from '../fixtures/tax-subject.fixture.js';
import { quotaLimit } from './quota-limit.js';

const raise = subjectOf('invoice-quota', {
  form: { currentQuota: 100_000, requestedQuota: 300_000, averageMonthlySales: 280_000 },
  answers: { QUOTA_KIND: 'RAISE' },
  details: {
    approvedQuota: 300_000,
    siteVerification: { verifiedOn: '2026-04-14', officers: ['甲', '乙'], finding: '经营场所、库存与申报相符' },
  },
});
const first = subjectOf('invoice-quota', {
  form: { requestedQuota: 100_000 },
  answers: { QUOTA_KIND: 'FIRST' },
  details: { approvedQuota: 100_000 },
  facts: factsOf({ ...smallTaxpayer, invoiceQuota: null }),
});

describe('the legal limit for deciding on an invoice quota', () => {
  it('is one working day for a first quota, two up to one hundred thousand, ten and five above', () => {
    expect(quotaLimit(100_000, 'FIRST')).toEqual({ workingDays: 1, extension: 0 });
    expect(quotaLimit(100_000, 'RAISE')).toEqual({ workingDays: 2, extension: 0 });
    expect(quotaLimit(100_000.01, 'RAISE')).toEqual({ workingDays: 10, extension: 5 });
    expect(quotaLimit(100_000.01, 'FIRST')).toEqual({ workingDays: 10, extension: 5 });
  });

  it('never grows shorter as the amount grows', () => {
    const amount = fc.integer({ min: 1, max: 100_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('FIRST', 'RAISE', 'LOWER'), (a, b, kind) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(quotaLimit(less, kind).workingDays).toBeLessThanOrEqual(quotaLimit(more, kind).workingDays);
      }),
    );
  });
});

describe('deciding on an invoice quota', () => {
  it('grants a raise that was verified on site and a first quota of one hundred thousand', () => {
    expect(brokenRules(raise)).toEqual([]);
    expect(brokenRules(first)).toEqual([]);
  });

  it('keeps a first quota within one hundred thousand, in the new taxpayer’s package as well', () => {
    const over = { form: { ...first.form, requestedQuota: 200_000 }, details: { approvedQuota: 100_000.01 } };
    expect(brokenRules({ ...first, ...over })).toContain('FIRST_QUOTA_OVER_CEILING');
    const inPackage = subjectOf('new-taxpayer-package', { form: { requestedQuota: 100_001 }, answers: { NEEDS_INVOICE: 'YES' } });
    expect(brokenRules(inPackage)).toContain('FIRST_QUOTA_OVER_CEILING');
    expect(brokenRules({ ...inPackage, answers: { NEEDS_INVOICE: 'NO' } })).not.toContain('FIRST_QUOTA_OVER_CEILING');
    const unasked = { ...inPackage, answers: { NEEDS_INVOICE: 'NO' }, details: { approvedQuota: 1 } };
    expect(brokenRules(unasked)).toContain('APPROVED_QUOTA_NOT_WITHIN_REQUEST');
  });

  it('may grant less than was asked for, never more, never without an amount', () => {
    expect(brokenRules({ ...raise, details: { ...raise.details, approvedQuota: 300_000.01 } })).toEqual([
      'APPROVED_QUOTA_NOT_WITHIN_REQUEST',
    ]);
    expect(brokenRules({ ...raise, details: { ...raise.details, approvedQuota: 200_000 } })).toEqual([]);
    expect(brokenRules({ ...raise, details: {} })).toEqual(['APPROVED_QUOTA_NOT_WITHIN_REQUEST']);
    expect(brokenRules({ ...raise, details: { approvedQuota: 0 } })).toEqual(['APPROVED_QUOTA_NOT_WITHIN_REQUEST']);
  });

  it('changes the quota in the direction applied for, from the quota on record', () => {
    expect(brokenRules({ ...raise, answers: { QUOTA_KIND: 'LOWER' } })).toEqual(['QUOTA_NOT_IN_STATED_DIRECTION']);
    const same = { ...raise.form, requestedQuota: 100_000 };
    expect(brokenRules({ ...raise, form: same, details: { approvedQuota: 100_000 } })).toEqual(['QUOTA_NOT_IN_STATED_DIRECTION']);
    expect(brokenRules({ ...raise, form: { ...raise.form, currentQuota: 99_999 } })).toEqual(['CURRENT_QUOTA_DIFFERS_FROM_RECORD']);
    expect(brokenRules({ ...first, facts: factsOf(smallTaxpayer) })).toEqual(['CURRENT_QUOTA_DIFFERS_FROM_RECORD']);
    expect(brokenRules({ ...raise, facts: factsOf({ ...smallTaxpayer, invoiceQuota: null }) })).toEqual([
      'CURRENT_QUOTA_DIFFERS_FROM_RECORD',
    ]);
  });

  it('wants two different officers on site above one hundred thousand, for grade D and for high risk', () => {
    const verifiedBy = (officers: string[]) => ({
      ...raise.details,
      siteVerification: { verifiedOn: '2026-04-14', officers, finding: '相符' },
    });
    expect(brokenRules({ ...raise, details: verifiedBy(['甲']) })).toEqual(['SITE_VERIFICATION_MISSING']);
    expect(brokenRules({ ...raise, details: verifiedBy(['甲', '甲']) })).toEqual(['SITE_VERIFICATION_MISSING']);
    expect(brokenRules({ ...first, facts: factsOf({ ...smallTaxpayer, invoiceQuota: null, creditGrade: 'D' }) })).toEqual([
      'SITE_VERIFICATION_MISSING',
    ]);
    expect(brokenRules({ ...first, facts: factsOf({ ...smallTaxpayer, invoiceQuota: null, riskLevel: 'HIGH' }) })).toEqual([
      'SITE_VERIFICATION_MISSING',
    ]);
  });

  it('does not believe a verification that is still to come', () => {
    const details = { ...raise.details, siteVerification: { verifiedOn: '2026-04-16', officers: ['甲', '乙'], finding: '相符' } };
    expect(brokenRules({ ...raise, details })).toEqual(['SITE_VERIFICATION_MISSING']);
  });

  it('gives no more invoices while their supply is stopped, but lets the quota be lowered', () => {
    const stopped = (invoiceQuota: number) =>
      factsOf({ ...smallTaxpayer, invoiceQuota }, { invoiceSupplyStop: { documentNumber: '扎税停票〔2026〕1号' } });
    expect(brokenRules({ ...raise, facts: stopped(100_000) })).toEqual(['INVOICE_SUPPLY_STOPPED']);
    const lower = {
      form: { currentQuota: 100_000, requestedQuota: 50_000, creditCode: raise.form.creditCode },
      answers: { QUOTA_KIND: 'LOWER' },
    };
    expect(brokenRules({ ...raise, ...lower, details: { approvedQuota: 50_000 }, facts: stopped(100_000) })).toEqual([]);
  });
});
