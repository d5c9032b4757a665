import { describe, expect, it } from '@jest/globals';
import { facts, li, ownAccount, refusalsOf, subject, zhang } from './fund-subject.testing.js';
import { providentFundResults } from './results/index.js';

/** Received on the last day of March, decided in April: the applicant does not answer for the days in between. */
const days = { receivedOn: '2026-03-31', acceptedOn: '2026-04-01', today: '2026-04-20' };

describe('申请是否及时', () => {
  it('is judged on the day the application was received, whenever it is decided', () => {
    const registered = { registeredOn: '2026-03-01', contributionRatio: 8, contributionStartMonth: '2026-05' };
    const registration = { form: registered, answers: { EMPLOYS_STAFF: 'YES' }, facts: facts({ unit: null, accounts: [] }), ...days };
    expect(refusalsOf(subject('unit-registration', registration))).toEqual(['START_MONTH_TOO_LATE']);
    const issued = providentFundResults['unit-registration']?.(subject('unit-registration', registration), 1);
    expect(issued?.content).toMatchObject({ registeredOn: '2026-04-20', registrationTerm: { dueOn: '2026-03-31', daysLate: 0 } });
  });

  it('lets nobody apply for what had not happened, nor for months that had not come', () => {
    const newFundEmployees = [{ ...li, hiredOn: '2026-04-01', contributionBase: 5000 }];
    const hired = { form: { fundAccountNumber: ownAccount, newFundEmployees }, ...days };
    expect(refusalsOf(subject('employee-account', hired))).toEqual(['EVENT_IN_FUTURE']);
    const certified = { form: { certifiedFrom: '2026-01', certifiedUntil: '2026-04' }, answers: { FUND_CERTIFICATE: 'UNIT' }, ...days };
    expect(refusalsOf(subject('deposit-certificate', certified))).toEqual(['CERTIFICATE_PERIOD_WRONG']);
    const line = { ...zhang, contributionBase: 5000, unitDeposit: 400, employeeDeposit: 400 };
    const roster = { contributionRatio: 8, depositLines: [line], monthlyDepositTotal: 800 };
    const remitted = { form: { ...roster, depositMonth: '2026-04' }, answers: { FUND_ASSESSMENT: 'MONTHLY' }, ...days };
    expect(refusalsOf(subject('remittance-assessment', remitted))).toEqual(['REMITTANCE_MONTH_WRONG']);
    const madeUp = {
      form: { ...roster, arrearsFrom: '2026-03', arrearsUntil: '2026-03' },
      answers: { FUND_ASSESSMENT: 'ARREARS' },
      ...days,
    };
    expect(refusalsOf(subject('remittance-assessment', madeUp))).toEqual(['ARREARS_MONTHS_WRONG']);
  });

  it('counts no days of the office as days of the unit when somebody has left', () => {
    const sealedFundEmployees = [{ ...zhang, leftOn: '2026-03-01' }];
    const sealing = subject('employee-account', { form: { fundAccountNumber: ownAccount, sealedFundEmployees }, ...days });
    expect(refusalsOf(sealing)).toEqual([]);
    expect(providentFundResults['employee-account']?.(sealing, 1).content).toMatchObject({ lateCount: 0, latestTerm: null });
  });
});
