import { describe, expect, it } from '@jest/globals';
import { isFundAccountNumber } from '../fund-account-number.js';
import { account, facts, li, otherAccount, ownAccount, subject, zhang } from '../fund-subject.testing.js';
import { providentFundResults } from './index.js';

function issue(item: string, given: Parameters<typeof subject>[1], serial = 12) {
  const make = providentFundResults[item];
  if (make === undefined) throw new Error(`No result for ${item}`);
  return make(subject(item, given), serial);
}

describe('缴存登记回执', () => {
  const form = { enterpriseName: '扎兰屯市绿野食品有限公司', contributionRatio: 8, contributionStartMonth: '2026-03' };
  const held = facts({ unit: null });

  it('carries the office’s number and gives the account to the joint matter', () => {
    const issued = issue('unit-registration', { form: { ...form, registeredOn: '2026-03-02' }, facts: held });
    expect(issued.documentNumber).toBe('呼公积金扎登〔2026〕12号');
    expect(isFundAccountNumber(String(issued.produced.fundAccountNumber))).toBe(true);
    expect(issued.content).toMatchObject({
      ratios: { unit: 8, employee: 8 },
      employeeAccountsDueOn: '2026-03-30',
      registrationTerm: { dueOn: '2026-04-01', daysLate: 0, notice: null },
    });
  });

  it('records and tells that the unit came late', () => {
    const issued = issue('unit-registration', { form: { ...form, registeredOn: '2026-01-01' }, facts: held });
    expect(issued.content.registrationTerm).toMatchObject({ dueOn: '2026-01-31', daysLate: 38 });
  });
});

describe('other documents of the office', () => {
  it('number each new employee account and tell who was set up late', () => {
    const newFundEmployees = [
      { ...zhang, hiredOn: '2026-02-20', contributionBase: 5000 },
      { ...li, hiredOn: '2026-01-02', contributionBase: 6000 },
    ];
    const { content } = issue('employee-account', { form: { newFundEmployees }, answers: { FUND_ACCOUNT_ACT: 'SETUP' } });
    const opened = content.opened as { accountNumber: string }[];
    expect(opened.every(({ accountNumber }) => isFundAccountNumber(accountNumber))).toBe(true);
    expect(new Set(opened.map(({ accountNumber }) => accountNumber)).size).toBe(2);
    expect(content).toMatchObject({ lateCount: 1, latestTerm: { dueOn: '2026-02-01', daysLate: 37 } });
  });

  it('multiply the monthly deposit by the months to make up', () => {
    const depositLines = [{ ...zhang, contributionBase: 3210, unitDeposit: 161, employeeDeposit: 161 }];
    const form = { contributionRatio: 5, depositLines, arrearsFrom: '2025-12', arrearsUntil: '2026-02' };
    const { content } = issue('remittance-assessment', { form, answers: { FUND_ASSESSMENT: 'ARREARS' } });
    expect(content).toMatchObject({ monthlyTotal: 322, months: 3, amountDue: 966 });
  });

  it('let a relief end with the last day of the last month granted', () => {
    const committeeApproval = { reference: '呼公积金委〔2026〕3号', approvedOn: '2026-03-09', from: '2026-04', until: '2027-02' };
    const issued = issue('reduction-or-deferral', { answers: { FUND_RELIEF: 'DEFER' }, details: { committeeApproval } });
    expect(issued.validUntil).toBe('2027-02-28');
    expect(issued.content).toMatchObject({ kind: 'DEFER', makeUpOwed: true, resumesIn: '2027-03' });
  });

  it('pay in fen and show what remains', () => {
    const form = { fundEmployee: zhang, withdrawalAmount: 20_000.1, housingExpense: 300_000 };
    expect(issue('employee-withdrawal', { form, answers: { FUND_WITHDRAWAL: 'PURCHASE' } }).content).toMatchObject({
      amountFen: 2_000_010,
      balanceAfterFen: 345_668,
      accountClosed: false,
    });
    expect(
      issue('employee-withdrawal', { form: { fundEmployee: zhang }, answers: { FUND_WITHDRAWAL: 'RETIREMENT' } }).content,
    ).toMatchObject({
      amountFen: 2_345_678,
      balanceAfterFen: 0,
      accountClosed: true,
    });
  });

  it('say what is now on record after a change', () => {
    const bankAccount = { bank: '中国农业银行扎兰屯支行', number: '05340101040001234' };
    const { content } = issue('unit-change', { form: { bankAccount, changedOn: '2026-03-01' }, answers: { FUND_CHANGE: 'BANK_ACCOUNT' } });
    expect(content).toMatchObject({ fundAccountNumber: ownAccount, change: 'BANK_ACCOUNT', nowOnRecord: bankAccount });
  });

  it('close the unit account with the count of what became of its employees', () => {
    const held = facts({ accounts: [account({ status: 'SEALED' }), account({ status: 'TRANSFERRED' })] });
    const { content } = issue('unit-account-closure', { form: { fundEndedOn: '2026-01-31' }, facts: held });
    expect(content).toMatchObject({ sealedAccounts: 1, transferredAccounts: 1, closureTerm: { dueOn: '2026-03-02', daysLate: 8 } });
  });

  it('certify only the arrears of the months asked for', () => {
    const held = facts({
      arrears: [
        { month: '2025-03', amount: 800 },
        { month: '2025-12', amount: 850 },
      ],
    });
    const form = { certifiedFrom: '2025-06', certifiedUntil: '2026-02' };
    const { content } = issue('deposit-certificate', { form, answers: { FUND_CERTIFICATE: 'UNIT' }, facts: held });
    expect(content).toMatchObject({ unpaidMonths: ['2025-12'], unpaidAmount: 850, contributingEmployees: 1, employeeAccount: null });
  });

  it('are not made for a subject on which the rules were not judged', () => {
    expect(() => issue('reduction-or-deferral', {})).toThrow('committee approval');
    expect(() => issue('employee-withdrawal', { form: { fundEmployee: { idNumber: otherAccount } } })).toThrow('employee account');
  });
});
