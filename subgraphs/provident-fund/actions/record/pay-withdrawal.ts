import type { WithdrawalContent } from '../../domain/results/employee-withdrawal.result.js';
import { EmployeeAccountRow } from '../../persistence/employee-account.entity.js';
import { WithdrawalRow } from '../../persistence/issued-papers.entity.js';
import { contentOf, type Recorder } from './approved.js';

/** 提取: the balance goes down by what is paid; grounds that end the saving close the account. */
export const payWithdrawal: Recorder = async ({ em }, approved) => {
  const content = contentOf<WithdrawalContent>(approved);
  const accountNumber = content.employeeAccountNumber;
  const account = await em.findOneOrFail(EmployeeAccountRow, { accountNumber, liveKey: { $ne: null } });
  account.balanceFen -= content.amountFen;
  if (content.accountClosed) Object.assign(account, { status: 'CLOSED', liveKey: null, closedOn: content.approvedOn });
  em.create(WithdrawalRow, {
    documentNumber: approved.issued.documentNumber,
    unitAccountNumber: account.unitAccountNumber,
    employeeAccountNumber: accountNumber,
    ground: content.ground,
    amountFen: content.amountFen,
    approvedOn: content.approvedOn,
  });
};
