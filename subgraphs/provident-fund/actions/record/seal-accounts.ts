import { monthOf, monthSpan } from '../../domain/month.js';
import { sealedEmployeesOf, unsealedEmployeesOf } from '../../domain/rosters.js';
import type { ProvidentFundSubject } from '../../domain/subject.js';
import type { EmployeeAccountRow } from '../../persistence/employee-account.entity.js';

type Accounts = ReadonlyMap<string, EmployeeAccountRow>;

export function sealAccounts(accounts: Accounts, { form }: ProvidentFundSubject): void {
  for (const { idNumber, leftOn, sealReason } of sealedEmployeesOf(form)) {
    const account = accounts.get(idNumber);
    if (account !== undefined) Object.assign(account, { status: 'SEALED', sealedOn: leftOn, sealReason: sealReason ?? null });
  }
}

/** A whole month without contributions breaks the run of months that a withdrawal for rent counts. */
export function unsealAccounts(accounts: Accounts, { form }: ProvidentFundSubject): void {
  for (const { idNumber, resumedOn, contributionBase } of unsealedEmployeesOf(form)) {
    const account = accounts.get(idNumber);
    if (account === undefined) continue;
    const unbroken = account.sealedOn !== null && monthSpan(monthOf(account.sealedOn), monthOf(resumedOn)) <= 2;
    if (!unbroken) account.consecutiveMonths = 0;
    Object.assign(account, { status: 'NORMAL', sealedOn: null, sealReason: null, contributionBase });
  }
}
