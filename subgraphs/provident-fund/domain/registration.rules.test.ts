import { describe, expect, it } from '@jest/globals';
import { facts, otherAccount, ownAccount, refusalsOf, subject, unit } from './fund-subject.testing.js';

const form = { contributionRatio: 8, contributionStartMonth: '2026-03', registeredOn: '2026-03-02' };
const unregistered = facts({ unit: null, accounts: [] });
const registration = (own: object, given: object = {}) =>
  refusalsOf(subject('unit-registration', { form: { ...form, ...own }, facts: unregistered, ...given }));

describe('缴存登记', () => {
  it('is given to a new unit at 5 % and at 12 %', () => {
    expect(registration({ contributionRatio: 5 })).toEqual([]);
    expect(registration({ contributionRatio: 12, employeeContributionRatio: 5 })).toEqual([]);
  });

  it('is refused below 5 % and above 12 %, for the unit as for the employee', () => {
    expect(registration({ contributionRatio: 4.99 })).toEqual(['CONTRIBUTION_RATIO_OUT_OF_BOUNDS']);
    expect(registration({ contributionRatio: 12.01 })).toEqual(['CONTRIBUTION_RATIO_OUT_OF_BOUNDS']);
    expect(registration({ employeeContributionRatio: 13 })).toEqual(['CONTRIBUTION_RATIO_OUT_OF_BOUNDS']);
    expect(registration({ contributionRatio: undefined })).toEqual(['CONTRIBUTION_RATIO_OUT_OF_BOUNDS']);
  });

  it('judges the ratio as assessed where the decider departs from the form', () => {
    const assessed = (unitRatio: number) => ({ details: { assessment: { unitRatio, employeeRatio: 8 } } });
    expect(registration({ contributionRatio: 4 }, assessed(5))).toEqual([]);
    expect(registration({}, assessed(15))).toEqual(['CONTRIBUTION_RATIO_OUT_OF_BOUNDS']);
  });

  it('happens once; a unit whose account was closed may register anew', () => {
    expect(registration({}, { facts: facts() })).toEqual(['UNIT_ALREADY_REGISTERED']);
    expect(registration({}, { facts: facts({ unit: { ...unit, status: 'CLOSED' } }) })).toEqual([]);
  });

  it('starts contributions in the month of establishment at the earliest', () => {
    expect(registration({ registeredOn: '2026-03-31' })).toEqual([]);
    expect(registration({ contributionStartMonth: '2026-02' })).toEqual(['START_MONTH_BEFORE_ESTABLISHMENT']);
    expect(registration({ contributionStartMonth: undefined })).toEqual(['START_MONTH_BEFORE_ESTABLISHMENT']);
  });

  it('starts contributions next month at the latest when the unit has employees', () => {
    const staffed = { answers: { EMPLOYS_STAFF: 'YES' } };
    expect(registration({ contributionStartMonth: '2026-04' }, staffed)).toEqual([]);
    expect(registration({ contributionStartMonth: '2026-05' }, staffed)).toEqual(['START_MONTH_TOO_LATE']);
    expect(registration({ contributionStartMonth: '2026-05' })).toEqual([]);
  });

  it('is not refused for lateness', () => {
    expect(registration({ registeredOn: '2024-01-01' })).toEqual([]);
  });
});

describe('单位信息变更', () => {
  const rename = {
    enterpriseName: '扎兰屯市新绿食品有限公司',
    formerEnterpriseName: unit.name,
    changedOn: '2026-03-01',
    fundAccountNumber: ownAccount,
  };
  const change = (own: object, given: object = {}) =>
    refusalsOf(subject('unit-change', { form: { ...rename, ...own }, answers: { FUND_CHANGE: 'NAME' }, ...given }));

  it('takes a new name in place of the registered one', () => {
    expect(change({})).toEqual([]);
  });

  it('refuses a name that does not change and a former name that the office does not hold', () => {
    expect(change({ formerEnterpriseName: rename.enterpriseName })).toEqual(['NAME_CHANGE_INCONSISTENT']);
    expect(change({ formerEnterpriseName: '扎兰屯市别家有限公司' })).toEqual(['NAME_CHANGE_INCONSISTENT']);
  });

  it('refuses a change of tomorrow and takes one of today', () => {
    expect(change({ changedOn: '2026-03-11' })).toEqual(['EVENT_IN_FUTURE']);
    expect(change({ changedOn: '2026-03-10' })).toEqual([]);
  });

  it('happens only on the unit’s own open account', () => {
    expect(change({ fundAccountNumber: otherAccount })).toEqual(['UNIT_ACCOUNT_NOT_OPEN']);
    expect(change({}, { facts: facts({ unit: null }) })).toEqual(['UNIT_ACCOUNT_NOT_OPEN']);
    expect(change({}, { facts: facts({ unit: { ...unit, status: 'CLOSED' } }) })).toEqual(['UNIT_ACCOUNT_NOT_OPEN']);
  });
});
