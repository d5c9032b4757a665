import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MonthlyContribution } from '../medical-insurance-facts.js';
import { enrolledUnit, insuredPerson, RESIDENT, subjectOf, told } from '../testing/subject.js';
import { arrearsOf, lateFeeFen } from './arrears.js';
import { contributionsSettled } from './contributions-settled.rule.js';
import { noActiveInsured } from './no-active-insured.rule.js';
import { noOpenBusiness } from './no-open-business.rule.js';

const month = (change: Partial<MonthlyContribution> = {}): MonthlyContribution => ({
  month: '2026-03',
  wageTotalFen: 1_000_000,
  insuredCount: 2,
  payableFen: 85_000,
  paidFen: 85_000,
  dueOn: '2026-04-15',
  ...change,
});

describe('late fee', () => {
  it('is 0.05 % a day from the day after the due day', () => {
    expect(lateFeeFen(1_000_000, '2026-04-15', '2026-04-15')).toBe(0);
    expect(lateFeeFen(1_000_000, '2026-04-15', '2026-04-16')).toBe(500);
    expect(lateFeeFen(1_000_000, '2026-04-15', '2026-05-15')).toBe(15_000);
  });

  it('is rounded half up to the fen', () => {
    expect(lateFeeFen(999, '2026-04-15', '2026-04-16')).toBe(0);
    expect(lateFeeFen(1_000, '2026-04-15', '2026-04-16')).toBe(1);
  });

  it('is within half a fen of the exact figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), fc.integer({ min: 0, max: 27 }), (amount, days) => {
        const fee = lateFeeFen(amount, '2026-04-01', `2026-04-${String(days + 1).padStart(2, '0')}`);
        expect(Math.abs(fee - (amount * days) / 2000)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe('disenrolment of a unit', () => {
  const form = { medicalFeesSettled: true, medicalInsuredRemaining: 0 };

  it('needs every contribution paid, and says what is owed', () => {
    const facts = { unit: enrolledUnit, contributions: [month({ paidFen: 35_000 })], unpaidFinesFen: 10_000 };
    // 500.00 unpaid, 28 days late: 7.00; fine 100.00
    expect(told(contributionsSettled, subjectOf('unit-disenrolment', { form, facts }))).toBe(
      '截至2026-05-13欠缴医疗保险费500.00元（2026-03），滞纳金7.00元，罚款100.00元，合计607.00元',
    );
  });

  it('is free when all is paid and declared paid', () => {
    const facts = { contributions: [month()] };
    expect(told(contributionsSettled, subjectOf('unit-disenrolment', { form, facts }))).toBeNull();
    const undeclared = { ...form, medicalFeesSettled: false };
    expect(told(contributionsSettled, subjectOf('unit-disenrolment', { form: undeclared, facts }))).toContain('未声明');
  });

  it('counts a month not yet due as owed, without a late fee', () => {
    const owed = arrearsOf({ contributions: [month({ paidFen: 0, dueOn: '2026-06-15' })], unpaidFinesFen: 0 }, '2026-05-13');
    expect(owed).toMatchObject({ contributionsFen: 85_000, lateFeeFen: 0, totalFen: 85_000 });
  });

  it('does not set an overpaid month off against an unpaid one', () => {
    const contributions = [month({ paidFen: 100_000 }), month({ month: '2026-04', paidFen: 84_000, dueOn: '2026-06-15' })];
    expect(arrearsOf({ contributions, unpaidFinesFen: 0 }, '2026-05-13')).toMatchObject({ months: ['2026-04'], totalFen: 1_000 });
  });

  it('needs everyone removed, on record and as stated', () => {
    const facts = { insuredPersons: [insuredPerson(), insuredPerson({ status: 'SUSPENDED' })] };
    expect(told(noActiveInsured, subjectOf('unit-disenrolment', { form, facts }))).toContain('在保人员1人');
    expect(told(noActiveInsured, subjectOf('unit-disenrolment', { form }))).toBeNull();
    const stating = { ...form, medicalInsuredRemaining: 1 };
    expect(told(noActiveInsured, subjectOf('unit-disenrolment', { form: stating }))).toContain('申报1人');
  });

  it('waits for allowances and transfers in progress', () => {
    const claim = { idNumber: RESIDENT, eventOn: '2026-04-01', status: 'IN_PROGRESS' as const, documentNumber: null };
    expect(told(noOpenBusiness, subjectOf('unit-disenrolment', { form, facts: { maternityClaims: [claim] } }))).toContain(
      '生育津贴支付1件',
    );
    expect(
      told(noOpenBusiness, subjectOf('unit-disenrolment', { form, facts: { maternityClaims: [{ ...claim, status: 'PAID' }] } })),
    ).toBeNull();
    const openBusiness = { maternityAllowances: 0, transfers: 2 };
    expect(told(noOpenBusiness, subjectOf('unit-disenrolment', { form, facts: { openBusiness } }))).toContain('医保关系转移2件');
  });
});
