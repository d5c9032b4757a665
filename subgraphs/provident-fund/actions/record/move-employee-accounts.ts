import { randomUUID } from 'node:crypto';
import type { EmployeeAccountContent } from '../../domain/results/employee-account.result.js';
import { newEmployeesOf } from '../../domain/rosters.js';
import { EmployeeAccountRow } from '../../persistence/employee-account.entity.js';
import { contentOf, type FundApproved, type Recorder } from './approved.js';
import { recordLateness } from './late-duty.js';
import { sealAccounts, unsealAccounts } from './seal-accounts.js';
import { transferAccounts } from './transfer-accounts.js';

/** 职工账户设立、封存、启封、转移. */
export const moveEmployeeAccounts: Recorder = async (unit, approved) => {
  const content = contentOf<EmployeeAccountContent>(approved);
  const unitAccountNumber = content.fundAccountNumber;
  const live = await unit.em.find(EmployeeAccountRow, { unitAccountNumber, liveKey: { $ne: null } });
  const accounts = new Map(live.map((account) => [account.idNumber, account]));
  setUp(unit.em, approved, content);
  sealAccounts(accounts, approved.subject);
  unsealAccounts(accounts, approved.subject);
  await transferAccounts(unit.em, accounts, content.transferred);
  const { documentNumber } = approved.issued;
  recordLateness(unit, {
    documentNumber,
    unitAccountNumber,
    duty: 'EMPLOYEE_ACCOUNTS',
    cases: content.lateCount,
    term: content.latestTerm,
  });
};

function setUp(em: Parameters<Recorder>[0]['em'], { subject }: FundApproved, content: EmployeeAccountContent): void {
  const nameOf = new Map(newEmployeesOf(subject.form).map(({ idNumber, name }) => [idNumber, name]));
  for (const { accountNumber, idNumber, contributionBase } of content.opened) {
    em.create(EmployeeAccountRow, {
      id: randomUUID(),
      accountNumber,
      unitAccountNumber: content.fundAccountNumber,
      name: nameOf.get(idNumber) ?? '',
      idNumber,
      liveKey: idNumber,
      status: 'NORMAL',
      contributionBase,
      balanceFen: 0,
      consecutiveMonths: 0,
      frozen: false,
      openedOn: subject.today,
      sealedOn: null,
      sealReason: null,
      transferredTo: null,
      closedOn: null,
    });
  }
}
