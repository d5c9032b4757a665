import { payableFen, withdrawalAccount } from '../withdrawal.js';
import { closesAccount, withdrawalGroundOf } from '../withdrawal-ground.js';
import { documentNumber } from './document-number.js';
import { type FundResultMaker, guaranteed, lastingDocument } from './fund-result.js';

/** 提取付款单: amount and remaining balance in fen. */
export const employeeWithdrawalResult: FundResultMaker = (subject, serial) => {
  const account = guaranteed(withdrawalAccount(subject), 'employee account');
  const ground = guaranteed(withdrawalGroundOf(subject.answers), 'ground of withdrawal');
  const amountFen = guaranteed(payableFen(subject), 'amount');
  return lastingDocument(documentNumber('付', subject.today, serial), {
    employeeAccountNumber: account.accountNumber,
    ground,
    amountFen,
    balanceAfterFen: account.balanceFen - amountFen,
    accountClosed: closesAccount(ground),
    payee: subject.form.payeeBankAccount ?? null,
    approvedOn: subject.today,
  });
};
