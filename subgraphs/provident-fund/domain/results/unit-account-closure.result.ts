import { closureTerm, type DutyTerm } from '../duty-term.js';
import { textIn } from '../form-reading.js';
import { documentNumber } from './document-number.js';
import { type FundResultMaker, guaranteed, lastingDocument } from './fund-result.js';

export type UnitAccountClosureContent = {
  readonly fundAccountNumber: string;
  readonly closedOn: string;
  readonly sealedAccounts: number;
  readonly transferredAccounts: number;
  readonly closureTerm: DutyTerm | null;
};

/** 单位账户注销回执: the settled state of the accounts, and whether the 30 days were kept. */
export const unitAccountClosureResult: FundResultMaker = ({ form, facts, today, receivedOn }, serial) => {
  const ended = textIn(form, 'fundEndedOn');
  const count = (status: string) => facts.accounts.filter((account) => account.status === status).length;
  return lastingDocument<UnitAccountClosureContent>(documentNumber('销', today, serial), {
    fundAccountNumber: guaranteed(facts.unit, 'unit').accountNumber,
    closedOn: today,
    sealedAccounts: count('SEALED'),
    transferredAccounts: count('TRANSFERRED'),
    closureTerm: ended === null ? null : closureTerm(ended, receivedOn),
  });
};
