import { describe, expect, it } from '@jest/globals';
import { account, facts, li, ownAccount, refusalsOf, subject, unit, zhang } from './fund-subject.testing.js';

const line = { ...zhang, contributionBase: 5000, unitDeposit: 400, employeeDeposit: 400 };
const base = { fundAccountNumber: ownAccount, contributionRatio: 8, depositLines: [line], monthlyDepositTotal: 800 };
const reduction = (from: string, until: string) => ({ kind: 'REDUCE' as const, ratio: 5, from, until });
const assess = (kind: string, form: object, held = facts()) =>
  refusalsOf(subject('remittance-assessment', { form: { ...base, ...form }, answers: { FUND_ASSESSMENT: kind }, facts: held }));

describe('汇缴核定', () => {
  const month = { depositMonth: '2026-03' };

  it('is given for the month after the last one remitted', () => {
    expect(assess('MONTHLY', month)).toEqual([]);
  });

  it('is refused for a month remitted, a month to come and one before contributions began', () => {
    expect(assess('MONTHLY', { depositMonth: '2026-02' })).toEqual(['REMITTANCE_MONTH_WRONG']);
    expect(assess('MONTHLY', { depositMonth: '2026-04' })).toEqual(['REMITTANCE_MONTH_WRONG']);
    const late = facts({ unit: { ...unit, startMonth: '2026-04', remittedThrough: null } });
    expect(assess('MONTHLY', month, late)).toEqual(['REMITTANCE_MONTH_WRONG']);
  });

  it('is refused when a deposit is a yuan off or the total is not the sum', () => {
    expect(assess('MONTHLY', { ...month, depositLines: [{ ...line, unitDeposit: 401 }], monthlyDepositTotal: 801 })).toEqual([
      'MONTHLY_DEPOSIT_MISCALCULATED',
    ]);
    expect(assess('MONTHLY', { ...month, monthlyDepositTotal: 799 })).toEqual(['DEPOSIT_TOTAL_DIFFERS']);
  });

  it('is remitted at the registered ratio, or at the reduced one while that is in force', () => {
    const reduced = facts({ reliefs: [reduction('2026-01', '2026-03'), reduction('2026-04', '2026-12')] });
    expect(assess('MONTHLY', month, reduced)).toEqual(['RATIO_NOT_AS_REGISTERED']);
    const at5 = {
      ...month,
      contributionRatio: 5,
      depositLines: [{ ...line, unitDeposit: 250, employeeDeposit: 250 }],
      monthlyDepositTotal: 500,
    };
    expect(assess('MONTHLY', at5, reduced)).toEqual([]);
    expect(assess('MONTHLY', at5)).toEqual(['RATIO_NOT_AS_REGISTERED']);
  });
});

describe('重复核定', () => {
  const assessed = { documentNumber: '呼公积金扎核〔2026〕1号', kind: 'MONTHLY' as const, settled: false };

  it('is refused for a month that is assessed for the same employee already, paid or not', () => {
    const once = (idNumbers: string[]) => facts({ assessments: [{ ...assessed, from: '2026-03', until: '2026-03', idNumbers }] });
    expect(assess('MONTHLY', { depositMonth: '2026-03' }, once([zhang.idNumber]))).toEqual(['MONTH_ALREADY_ASSESSED']);
    expect(assess('MONTHLY', { depositMonth: '2026-03' }, once([li.idNumber]))).toEqual([]);
  });

  it('is refused for arrears whose months overlap', () => {
    const earlier = {
      ...assessed,
      kind: 'ARREARS' as const,
      settled: true,
      from: '2025-10',
      until: '2025-12',
      idNumbers: [zhang.idNumber],
    };
    const held = facts({ assessments: [earlier] });
    expect(assess('ARREARS', { arrearsFrom: '2025-12', arrearsUntil: '2026-01' }, held)).toEqual(['MONTH_ALREADY_ASSESSED']);
    expect(assess('ARREARS', { arrearsFrom: '2026-01', arrearsUntil: '2026-02' }, held)).toEqual([]);
  });

  it('does not happen to somebody without an account with the unit', () => {
    const sealed = facts({ accounts: [account({ status: 'SEALED' })] });
    expect(assess('MONTHLY', { depositMonth: '2026-03' }, sealed)).toEqual(['DEPOSIT_WITHOUT_ACCOUNT']);
    expect(assess('ARREARS', { arrearsFrom: '2025-12', arrearsUntil: '2026-02' }, sealed)).toEqual([]);
    expect(assess('ARREARS', { arrearsFrom: '2025-12', arrearsUntil: '2026-02' }, facts({ accounts: [] }))).toEqual([
      'DEPOSIT_WITHOUT_ACCOUNT',
    ]);
  });
});

describe('补缴核定', () => {
  it('is for past months in order', () => {
    expect(assess('ARREARS', { arrearsFrom: '2025-12', arrearsUntil: '2026-02' })).toEqual([]);
    expect(assess('ARREARS', { arrearsFrom: '2025-12', arrearsUntil: '2026-03' })).toEqual(['ARREARS_MONTHS_WRONG']);
    expect(assess('ARREARS', { arrearsFrom: '2026-02', arrearsUntil: '2026-01' })).toEqual(['ARREARS_MONTHS_WRONG']);
  });

  it('holds each month to the bounds of its own fund year', () => {
    const low = { depositLines: [{ ...line, contributionBase: 2100, unitDeposit: 168, employeeDeposit: 168 }], monthlyDepositTotal: 336 };
    expect(assess('ARREARS', { ...low, arrearsFrom: '2025-05', arrearsUntil: '2025-06' })).toEqual([]);
    expect(assess('ARREARS', { ...low, arrearsFrom: '2025-06', arrearsUntil: '2025-07' })).toEqual(['CONTRIBUTION_BASE_OUT_OF_BOUNDS']);
  });
});

describe('缴存基数年度调整', () => {
  it('happens once a fund year', () => {
    expect(assess('BASE_ADJUSTMENT', { fundYear: 2025 })).toEqual(['BASE_ALREADY_ADJUSTED']);
    expect(assess('BASE_ADJUSTMENT', { fundYear: 2025 }, facts({ unit: { ...unit, baseAdjustedFor: [2024] } }))).toEqual([]);
  });

  it('waits for the figures of the year', () => {
    expect(assess('BASE_ADJUSTMENT', { fundYear: 2026 })).toEqual(['CONTRIBUTION_BASE_OUT_OF_BOUNDS']);
  });
});
