import { numberIn } from './form-reading.js';
import { fenOf } from './money.js';
import type { EmployeeAccount } from './provident-fund-facts.js';
import type { ProvidentFundSubject } from './subject.js';
import { closesAccount, withdrawalGroundOf } from './withdrawal-ground.js';

/** ID number of the one employee that an application is about; null when the form does not name one. */
export function employeeNamedIn(form: ProvidentFundSubject['form']): string | null {
  const person = form.fundEmployee as { idNumber?: unknown } | undefined;
  return typeof person?.idNumber === 'string' ? person.idNumber : null;
}

/** The employee's account with this unit that still holds money here. */
export function withdrawalAccount({ form, facts }: ProvidentFundSubject): EmployeeAccount | null {
  const idNumber = employeeNamedIn(form);
  return facts.accounts.find((account) => account.idNumber === idNumber && ['NORMAL', 'SEALED'].includes(account.status)) ?? null;
}

/** What would be paid, in fen: the approved amount, else the whole balance where the account closes, else the amount asked for. */
export function payableFen(subject: ProvidentFundSubject): number | null {
  const ground = withdrawalGroundOf(subject.answers);
  const approved = subject.details.withdrawal?.approvedAmount;
  if (approved !== undefined) return fenOf(approved);
  if (ground !== null && closesAccount(ground)) return withdrawalAccount(subject)?.balanceFen ?? null;
  const asked = numberIn(subject.form, 'withdrawalAmount');
  return asked === null ? null : fenOf(asked);
}
