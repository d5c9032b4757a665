import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../kit/domain/rule.js';
import { li, zhang } from './fund-subject.testing.js';
import { remittedThroughAfter } from './remitted-through.js';
import { type SettlementSubject, settlementRules } from './settlement.rules.js';

const assessment = {
  documentNumber: '呼公积金扎核〔2026〕1号',
  kind: 'MONTHLY' as const,
  amountDue: 800,
  assessedOn: '2026-03-02',
  settledOn: null,
};
const refusals = (own: Partial<SettlementSubject>) =>
  refusalOf(settlementRules, { assessment, amount: 800, creditedOn: '2026-03-10', today: '2026-03-10', ...own })?.details.map(
    (one) => one.subject,
  );

describe('到账登记', () => {
  it('takes the assessed amount, credited from the day of the assessment to today', () => {
    expect(refusals({})).toBeUndefined();
    expect(refusals({ creditedOn: '2026-03-02' })).toBeUndefined();
  });

  it('refuses a part payment, a second payment, a day to come and one before the assessment', () => {
    expect(refusals({ amount: 799 })).toEqual(['SETTLEMENT_NOT_IN_FULL']);
    expect(refusals({ assessment: { ...assessment, settledOn: '2026-03-05' } })).toEqual(['ASSESSMENT_ALREADY_SETTLED']);
    expect(refusals({ creditedOn: '2026-03-11' })).toEqual(['SETTLEMENT_DAY_WRONG']);
    expect(refusals({ creditedOn: '2026-03-01' })).toEqual(['SETTLEMENT_DAY_WRONG']);
  });

  it('knows no payment for an adjustment of bases', () => {
    expect(refusals({ assessment: { ...assessment, kind: 'BASE_ADJUSTMENT', amountDue: 0 }, amount: 0 })).toEqual([
      'ASSESSMENT_ASKS_NO_PAYMENT',
    ]);
  });
});

describe('单位缴至月份', () => {
  const active = [
    { idNumber: zhang.idNumber, openedOn: '2024-04-01' },
    { idNumber: li.idNumber, openedOn: '2026-02-10' },
  ];
  const both = [zhang.idNumber, li.idNumber];
  const markAfter = (paid: { month: string; idNumbers: string[] }[], remittedThrough: string | null = '2025-12') =>
    remittedThroughAfter({ startMonth: '2024-04', remittedThrough, active, paid });

  it('moves on month by month while everybody is paid for', () => {
    expect(markAfter([{ month: '2026-01', idNumbers: [zhang.idNumber] }])).toBe('2026-01');
    expect(
      markAfter([
        { month: '2026-02', idNumbers: both },
        { month: '2026-01', idNumbers: both },
      ]),
    ).toBe('2026-02');
    expect(markAfter([{ month: '2024-04', idNumbers: both }], null)).toBe('2024-04');
  });

  it('stops at a gap and at a month in which somebody is missing', () => {
    expect(markAfter([{ month: '2026-02', idNumbers: both }])).toBe('2025-12');
    expect(
      markAfter([
        { month: '2026-01', idNumbers: both },
        { month: '2026-02', idNumbers: [zhang.idNumber] },
      ]),
    ).toBe('2026-01');
  });

  it('is reached by two assessments of one month that together cover everybody', () => {
    const split = both.map((idNumber) => ({ month: '2026-02', idNumbers: [idNumber] }));
    expect(markAfter([{ month: '2026-01', idNumbers: both }, ...split])).toBe('2026-02');
  });
});
