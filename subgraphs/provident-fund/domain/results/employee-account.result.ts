import { accountSetupTerm, type DutyTerm, hiringTerm, leavingTerm } from '../duty-term.js';
import { employeeAccountNumber } from '../fund-account-number.js';
import type { FundUnit } from '../provident-fund-facts.js';
import { newEmployeesOf, sealedEmployeesOf, transferredEmployeesOf, unsealedEmployeesOf } from '../rosters.js';
import { documentNumber } from './document-number.js';
import { type FundResultMaker, guaranteed, lastingDocument } from './fund-result.js';

export type EmployeeAccountContent = {
  readonly fundAccountNumber: string;
  /** Answer to FUND_ACCOUNT_ACT. */
  readonly act: string | null;
  readonly opened: readonly {
    readonly accountNumber: string;
    readonly idNumber: string;
    readonly contributionBase: number;
    readonly term: DutyTerm;
  }[];
  /** ID numbers. */
  readonly sealed: readonly string[];
  readonly unsealed: readonly { readonly idNumber: string; readonly contributionBase: number }[];
  readonly transferred: readonly { readonly idNumber: string; readonly receivingFundAccountNumber: string }[];
  readonly lateCount: number;
  readonly latestTerm: DutyTerm | null;
};

/** 职工账户办理明细: new account numbers, and whose term was exceeded. */
export const employeeAccountResult: FundResultMaker = ({ answers, form, facts, today, receivedOn }, serial) => {
  const unit = guaranteed(facts.unit, 'unit');
  const year = Number(today.slice(0, 4));
  const opened = newEmployeesOf(form).map(({ idNumber, contributionBase, hiredOn }, index) => ({
    accountNumber: employeeAccountNumber(year, serial, index + 1),
    idNumber,
    contributionBase,
    term: setupTerm(unit, hiredOn, receivedOn),
  }));
  const left = [...sealedEmployeesOf(form), ...transferredEmployeesOf(form)];
  const terms = [...opened.map(({ term }) => term), ...left.map(({ leftOn }) => leavingTerm(leftOn, receivedOn))];
  return lastingDocument<EmployeeAccountContent>(documentNumber('户', today, serial), {
    fundAccountNumber: unit.accountNumber,
    act: answers.FUND_ACCOUNT_ACT ?? null,
    opened,
    sealed: sealedEmployeesOf(form).map(({ idNumber }) => idNumber),
    unsealed: unsealedEmployeesOf(form).map(({ idNumber, contributionBase }) => ({ idNumber, contributionBase })),
    transferred: transferredEmployeesOf(form).map(({ idNumber, receivingFundAccountNumber }) => ({ idNumber, receivingFundAccountNumber })),
    lateCount: terms.filter(({ daysLate }) => daysLate > 0).length,
    latestTerm: longestOverdue(terms),
  });
};

/** Staff whom the unit already had when it registered fall under the 20 days of 第十四条, later ones under the 30 of 第十五条. */
function setupTerm(unit: FundUnit, hiredOn: string, doneOn: string): DutyTerm {
  return hiredOn <= unit.registeredOn ? accountSetupTerm(unit.registeredOn, doneOn) : hiringTerm(hiredOn, doneOn);
}

function longestOverdue(terms: readonly DutyTerm[]): DutyTerm | null {
  return terms.filter(({ daysLate }) => daysLate > 0).sort((one, other) => other.daysLate - one.daysLate)[0] ?? null;
}
