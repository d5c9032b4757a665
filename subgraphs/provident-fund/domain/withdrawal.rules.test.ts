import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { account, facts, li, ownAccount, refusalsOf, subject, zhang } from './fund-subject.testing.js';

const form = {
  fundAccountNumber: ownAccount,
  fundEmployee: zhang,
  withdrawalGroundOn: '2026-02-01',
  withdrawalAmount: 20_000,
  housingExpense: 300_000,
};
const withdraw = (ground: string, own: object = {}, given: object = {}) =>
  refusalsOf(subject('employee-withdrawal', { form: { ...form, ...own }, answers: { FUND_WITHDRAWAL: ground }, ...given }));

describe('职工提取', () => {
  it('is given up to the last fen of the balance', () => {
    expect(withdraw('PURCHASE', { withdrawalAmount: 23_456.78 })).toEqual([]);
    expect(withdraw('PURCHASE', { withdrawalAmount: 23_456.79 })).toEqual(['WITHDRAWAL_EXCEEDS_BALANCE']);
  });

  it('is given up to what the housing cost', () => {
    expect(withdraw('MORTGAGE', { housingExpense: 20_000 })).toEqual([]);
    expect(withdraw('MORTGAGE', { housingExpense: 19_999.99 })).toEqual(['WITHDRAWAL_EXCEEDS_EXPENSE']);
  });

  it('may be approved for less than was asked for, never for more', () => {
    const approved = (approvedAmount: number) => ({ details: { withdrawal: { approvedAmount } } });
    expect(withdraw('PURCHASE', {}, approved(15_000))).toEqual([]);
    expect(withdraw('PURCHASE', {}, approved(20_000.01))).toEqual(['WITHDRAWAL_EXCEEDS_EXPENSE']);
  });

  it('on retirement pays the whole balance and nothing less', () => {
    const asked = { withdrawalAmount: undefined, housingExpense: undefined };
    expect(withdraw('RETIREMENT', asked)).toEqual([]);
    expect(withdraw('RETIREMENT', asked, { details: { withdrawal: { approvedAmount: 23_456.77 } } })).toEqual([
      'CLOSING_WITHDRAWAL_NOT_WHOLE',
    ]);
    expect(withdraw('RETIREMENT', asked, { details: { withdrawal: { approvedAmount: 23_456.79 } } })).toEqual([
      'WITHDRAWAL_EXCEEDS_BALANCE',
    ]);
  });

  it('for rent takes three unbroken months of contributions', () => {
    const held = (consecutiveMonths: number) => ({ facts: facts({ accounts: [account({ consecutiveMonths })] }) });
    expect(withdraw('RENT', {}, held(3))).toEqual([]);
    expect(withdraw('RENT', {}, held(2))).toEqual(['RENT_WITHDRAWAL_TOO_EARLY']);
    expect(withdraw('PURCHASE', {}, held(2))).toEqual([]);
  });

  it('is refused without a legal ground, from a frozen account and from nobody’s account', () => {
    expect(withdraw('HOLIDAY')).toEqual(['WITHDRAWAL_WITHOUT_GROUND']);
    expect(withdraw('PURCHASE', {}, { facts: facts({ accounts: [account({ frozen: true })] }) })).toEqual(['WITHDRAWAL_ACCOUNT_NOT_FREE']);
    expect(withdraw('PURCHASE', { fundEmployee: li })).toEqual(['WITHDRAWAL_ACCOUNT_NOT_FREE']);
  });

  it('never pays more than the account holds, whatever is asked for or approved', () => {
    const fen = fc.integer({ min: 1, max: 5_000_000 });
    fc.assert(
      fc.property(fen, fen, fc.option(fen), (balanceFen, askedFen, approvedFen) => {
        const given = {
          facts: facts({ accounts: [account({ balanceFen })] }),
          details: approvedFen === null ? {} : { withdrawal: { approvedAmount: approvedFen / 100 } },
        };
        const refused = withdraw('PURCHASE', { withdrawalAmount: askedFen / 100 }, given).includes('WITHDRAWAL_EXCEEDS_BALANCE');
        expect(refused).toBe((approvedFen ?? askedFen) > balanceFen);
      }),
    );
  });
});
