import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../kit/domain/rule.js';
import { account, facts, refusalsOf, subject } from './fund-subject.testing.js';
import { noOutstandingContributions } from './no-outstanding-contributions.rule.js';

const settled = facts({ accounts: [account({ status: 'SEALED' }), account({ status: 'TRANSFERRED' }), account({ status: 'CLOSED' })] });
const clear = { fundArrearsDeclared: 0, fundAccountsStillOpen: 0 };
const closure = (form: object, held = settled) => refusalsOf(subject('unit-account-closure', { form: { ...clear, ...form }, facts: held }));

describe('单位账户注销', () => {
  it('is given when nothing is owed and every account is sealed, transferred or closed', () => {
    expect(closure({})).toEqual([]);
  });

  it('is refused over one month of arrears, and names the months and the sum', () => {
    const held = {
      ...settled,
      arrears: [
        { month: '2025-11', amount: 800 },
        { month: '2025-12', amount: 850 },
      ],
    };
    expect(closure({}, held)).toEqual(['CONTRIBUTIONS_OUTSTANDING']);
    const refusal = refusalOf([noOutstandingContributions], subject('unit-account-closure', { form: clear, facts: held }));
    expect(refusal?.message.zh).toContain('2个月（2025-11、2025-12），合计1650元');
  });

  it('is refused when the unit itself states arrears or open accounts', () => {
    expect(closure({ fundArrearsDeclared: 0.01, fundAccountsStillOpen: 1 })).toEqual([
      'CONTRIBUTIONS_OUTSTANDING',
      'EMPLOYEE_ACCOUNTS_OPEN',
    ]);
  });

  it('is refused while an assessment is unpaid', () => {
    const assessment = {
      documentNumber: '呼公积金扎核〔2026〕1号',
      kind: 'MONTHLY' as const,
      from: '2026-02',
      until: '2026-02',
      idNumbers: [],
    };
    expect(closure({}, { ...settled, assessments: [{ ...assessment, settled: false }] })).toEqual(['ASSESSMENTS_UNSETTLED']);
    expect(closure({}, { ...settled, assessments: [{ ...assessment, settled: true }] })).toEqual([]);
  });

  it('is refused while one employee account is active, whatever the form says', () => {
    expect(closure({}, facts())).toEqual(['EMPLOYEE_ACCOUNTS_OPEN']);
  });
});

describe('缴存证明', () => {
  const months = { certifiedFrom: '2025-01', certifiedUntil: '2026-03' };
  const certificate = (kind: string, form: object = {}, held = facts()) =>
    refusalsOf(subject('deposit-certificate', { form: { ...months, ...form }, answers: { FUND_CERTIFICATE: kind }, facts: held }));

  it('of complete contributions is not given over arrears, a plain one is', () => {
    const owing = facts({ arrears: [{ month: '2025-12', amount: 800 }] });
    expect(certificate('COMPLIANCE', {}, owing)).toEqual(['COMPLIANCE_NOT_GIVEN']);
    expect(certificate('UNIT', {}, owing)).toEqual([]);
    expect(certificate('COMPLIANCE')).toEqual([]);
  });

  it('covers months in order up to the current one', () => {
    expect(certificate('UNIT', { certifiedUntil: '2026-04' })).toEqual(['CERTIFICATE_PERIOD_WRONG']);
    expect(certificate('UNIT', { certifiedFrom: '2026-03' })).toEqual([]);
    expect(certificate('UNIT', { certifiedFrom: '2026-03', certifiedUntil: '2026-02' })).toEqual(['CERTIFICATE_PERIOD_WRONG']);
  });

  it('is given for the unit’s own employee only', () => {
    expect(certificate('EMPLOYEE', { fundEmployee: { idNumber: '150783199003070016' } })).toEqual([]);
    expect(certificate('EMPLOYEE', { fundEmployee: { idNumber: '150783198512314520' } })).toEqual(['CERTIFICATE_FOR_STRANGER']);
  });
});
