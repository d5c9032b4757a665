import { payableFen, withdrawalAccount } from '../withdrawal.js';
import { closesAccount, type WithdrawalGround, withdrawalGroundOf } from '../withdrawal-ground.js';
import { documentNumber } from './document-number.js';
import { type FundResultMaker, guaranteed, lastingDocument } from './fund-result.js';

export type WithdrawalContent = {
  readonly employeeAccountNumber: string;
  readonly ground: WithdrawalGround;
  readonly amountFen: number;
  readonly balanceAfterFen: number;
  readonly accountClosed: boolean;
  readonly payee: unknown;
  readonly approvedOn: string;
};

/** 提取付款单: amount and remaining balance in fen. */
export const employeeWithdrawalResult: FundResultMaker = (subject, serial) => {
  const account = guaranteed(withdrawalAccount(subject), 'employee account');
  const ground = guaranteed(withdrawalGroundOf(subject.answers), 'ground of withdrawal');
  const amountFen = guaranteed(payableFen(subject), 'amount');
  return lastingDocument<WithdrawalContent>(documentNumber('付', subject.today, serial), {
    employeeAccountNumber: account.accountNumber,
    ground,
    amountFen,
    balanceAfterFen: account.balanceFen - amountFen,
    accountClosed: closesAccount(ground),
    payee: subject.form.payeeBankAccount ?? null,
    approvedOn: subject.today,
  });
};
