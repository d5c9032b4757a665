import { describe, expect, it } from '@jest/globals';
import { account, facts, li, otherAccount, ownAccount, refusalsOf, subject, zhang } from './fund-subject.testing.js';

const act = (form: object, held = facts()) =>
  refusalsOf(subject('employee-account', { form: { fundAccountNumber: ownAccount, ...form }, facts: held }));
const hire = (own: object = {}) => ({ newFundEmployees: [{ ...li, hiredOn: '2026-03-01', contributionBase: 5000, ...own }] });

describe('职工账户设立', () => {
  it('is given for a new employee without an account', () => {
    expect(act(hire())).toEqual([]);
  });

  it('is refused for whoever has an account here or with another unit', () => {
    expect(act(hire(zhang))).toEqual(['EMPLOYEE_HAS_ACCOUNT']);
    expect(act(hire(), facts({ accountsElsewhere: [{ idNumber: li.idNumber, unitName: '扎兰屯市某某商贸有限公司' }] }))).toEqual([
      'EMPLOYEE_HAS_ACCOUNT',
    ]);
    expect(act(hire(zhang), facts({ accounts: [account({ status: 'CLOSED' })] }))).toEqual([]);
  });

  it('takes bases from the minimum wage to three times the average wage, both included', () => {
    expect(act(hire({ contributionBase: 2200 }))).toEqual([]);
    expect(act(hire({ contributionBase: 24_000 }))).toEqual([]);
    expect(act(hire({ contributionBase: 2199 }))).toEqual(['CONTRIBUTION_BASE_OUT_OF_BOUNDS']);
    expect(act(hire({ contributionBase: 24_001 }))).toEqual(['CONTRIBUTION_BASE_OUT_OF_BOUNDS']);
  });

  it('waits for the figures of a fund year that are not published', () => {
    expect(act(hire(), facts({ wageFigures: [] }))).toEqual(['CONTRIBUTION_BASE_OUT_OF_BOUNDS']);
  });

  it('is refused for nobody, for someone listed twice and for someone hired tomorrow', () => {
    expect(act({})).toEqual(['EMPLOYEE_LISTED_TWICE']);
    expect(act({ newFundEmployees: [...hire().newFundEmployees, ...hire().newFundEmployees] })).toEqual(['EMPLOYEE_LISTED_TWICE']);
    expect(act(hire({ hiredOn: '2026-03-11' }))).toEqual(['EVENT_IN_FUTURE']);
  });
});

describe('职工账户封存、启封、转移', () => {
  const seal = { sealedFundEmployees: [{ ...zhang, leftOn: '2026-03-01' }] };
  const unseal = { unsealedFundEmployees: [{ ...zhang, resumedOn: '2026-03-01', contributionBase: 5000 }] };
  const transfer = (receivingFundAccountNumber: string) => ({
    transferredFundEmployees: [{ ...zhang, leftOn: '2026-03-01', receivingFundAccountNumber }],
  });
  const sealed = facts({ accounts: [account({ status: 'SEALED' })] });

  it('seals what is active and unseals what is sealed', () => {
    expect(act(seal)).toEqual([]);
    expect(act(seal, sealed)).toEqual(['EMPLOYEE_ACCOUNT_STATE']);
    expect(act(unseal, sealed)).toEqual([]);
    expect(act(unseal)).toEqual(['EMPLOYEE_ACCOUNT_STATE']);
    expect(act(seal, facts({ accounts: [] }))).toEqual(['EMPLOYEE_ACCOUNT_STATE']);
  });

  it('transfers to another unit whose account number checks, or has an older format', () => {
    expect(act(transfer(otherAccount))).toEqual([]);
    expect(act(transfer('21000123'))).toEqual([]);
    expect(act(transfer(otherAccount), facts({ receivingUnits: [] }))).toEqual(['RECEIVING_UNIT_NOT_OPEN']);
    const closed = facts({ receivingUnits: [{ accountNumber: otherAccount, status: 'CLOSED' }] });
    expect(act(transfer(otherAccount), closed)).toEqual(['RECEIVING_UNIT_NOT_OPEN']);
    expect(act(transfer(ownAccount))).toEqual(['RECEIVING_ACCOUNT_WRONG']);
    const mistyped = otherAccount.slice(0, -1) + ((Number(otherAccount.at(-1)) + 1) % 10);
    expect(act(transfer(mistyped))).toEqual(['RECEIVING_ACCOUNT_WRONG']);
  });
});
