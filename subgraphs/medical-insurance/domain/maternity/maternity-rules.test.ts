import { describe, expect, it } from '@jest/globals';
import { contributionsOfYear } from '../testing/contributions.js';
import { insuredPerson, OTHER_RESIDENT, RESIDENT, subjectOf, told } from '../testing/subject.js';
import { maternityContributionMonths } from './maternity-contribution-months.rule.js';
import { maternityDaysWithin } from './maternity-days-within.rule.js';
import { maternityEventPast } from './maternity-event-past.rule.js';
import { maternityLeaveStart } from './maternity-leave-start.rule.js';
import { maternityRecordAgrees } from './maternity-record-agrees.rule.js';
import { maternitySingleClaim } from './maternity-single-claim.rule.js';
import { maternityWageKnown } from './maternity-wage-known.rule.js';

const delivery = {
  maternityEmployee: { name: '乌云', idNumber: RESIDENT, phone: '13800001234' },
  maternityEventOn: '2026-05-01',
  maternityLeaveFrom: '2026-04-20',
  maternityDaysClaimed: 158,
  maternityChildOrder: 1,
  maternityNewborns: 1,
  maternityDystocia: false,
};
const answers = { MATERNITY_EVENT: 'DELIVERY', MATERNITY_STILL_EMPLOYED: 'YES' };
const claim = (form: object = {}, rest: object = {}) =>
  subjectOf('maternity-allowance', { form: { ...delivery, ...form }, answers, ...rest });

describe('maternity allowance', () => {
  it('is claimed from the day of the birth', () => {
    expect(told(maternityEventPast, claim({ maternityEventOn: '2026-05-13' }))).toBeNull();
    expect(told(maternityEventPast, claim({ maternityEventOn: '2026-05-14' }))).toContain('2026-05-14');
  });

  it('covers a leave that begins at most fifteen days before the birth', () => {
    expect(told(maternityLeaveStart, claim({ maternityLeaveFrom: '2026-04-16' }))).toBeNull();
    expect(told(maternityLeaveStart, claim({ maternityLeaveFrom: '2026-04-15' }))).toContain('2026-04-16');
    expect(told(maternityLeaveStart, claim({ maternityLeaveFrom: '2026-05-01' }))).toBeNull();
    expect(told(maternityLeaveStart, claim({ maternityLeaveFrom: '2026-05-02' }))).not.toBeNull();
  });

  it('is for no more days than the law gives', () => {
    expect(told(maternityDaysWithin, claim())).toBeNull();
    expect(told(maternityDaysWithin, claim({ maternityDaysClaimed: 159 }))).toBe('申领产假159天，规定的产假为158天');
    expect(told(maternityDaysWithin, claim({ maternityDaysClaimed: 173, maternityDystocia: true }))).toBeNull();
    expect(told(maternityDaysWithin, claim({ maternityNewborns: undefined }))).toContain('不完整');
  });

  it('is short after a miscarriage', () => {
    const claiming = (maternityGestationWeeks: number, maternityDaysClaimed: number) =>
      told(
        maternityDaysWithin,
        claim({ maternityGestationWeeks, maternityDaysClaimed }, { answers: { ...answers, MATERNITY_EVENT: 'MISCARRIAGE' } }),
      );
    expect(claiming(15, 15)).toBeNull();
    expect(claiming(15, 16)).toContain('15天');
    expect(claiming(16, 42)).toBeNull();
    expect(claiming(16, 43)).toContain('42天');
  });

  it('is approved only once the hospital record has been read and says the same', () => {
    const maternityRecord = { eventOn: '2026-05-01', newborns: 1, dystocia: false };
    expect(told(maternityRecordAgrees, claim())).toContain('尚未录入');
    expect(told(maternityRecordAgrees, claim({}, { details: { maternityRecord } }))).toBeNull();
    const other = { ...maternityRecord, eventOn: '2026-05-02', dystocia: true };
    expect(told(maternityRecordAgrees, claim({}, { details: { maternityRecord: other } }))).toMatch(
      /2026-05-01.*2026-05-02.*难产填报否、记录是/,
    );
  });

  it('needs six months contributed without a gap before the month of the birth', () => {
    const insured = (paidMonths: string[]) =>
      told(maternityContributionMonths, claim({}, { facts: { insuredPersons: [insuredPerson({ paidMonths })] } }));
    expect(insured(['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'])).toBeNull();
    expect(insured(['2025-12', '2026-01', '2026-02', '2026-03', '2026-04'])).toContain('连续缴费5个月，不足规定的6个月');
    expect(insured(['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-04'])).toContain('连续缴费1个月');
    expect(told(maternityContributionMonths, claim())).toContain('未在本单位参保');
  });

  it('is paid once for one birth', () => {
    const paid = { idNumber: RESIDENT, eventOn: '2026-05-01', status: 'PAID' as const, documentNumber: '扎医保生津〔2026〕3号' };
    const withClaims = (change: object) => told(maternitySingleClaim, claim({}, { facts: { maternityClaims: [{ ...paid, ...change }] } }));
    expect(withClaims({})).toContain('扎医保生津〔2026〕3号');
    expect(withClaims({ status: 'IN_PROGRESS' })).toContain('正在办理');
    expect(withClaims({ eventOn: '2024-05-01' })).toBeNull();
    expect(withClaims({ idNumber: OTHER_RESIDENT })).toBeNull();
  });

  it('needs contribution wages to take the average from', () => {
    const contributions = contributionsOfYear(2025, { wageTotalFen: 1_200_000, insuredCount: 2 });
    expect(told(maternityWageKnown, claim({}, { facts: { contributions } }))).toBeNull();
    expect(told(maternityWageKnown, claim())).toContain('没有缴费工资记录');
  });
});
