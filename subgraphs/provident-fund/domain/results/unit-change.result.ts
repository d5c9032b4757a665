import { textIn } from '../form-reading.js';
import { documentNumber } from './document-number.js';
import { type FundResultMaker, guaranteed, lastingDocument } from './fund-result.js';

export type UnitChangeContent = {
  readonly fundAccountNumber: string;
  /** Answer to FUND_CHANGE. */
  readonly change: string;
  readonly changedOn: string | null;
  readonly recordedOn: string;
  readonly formerName: string | null;
  /** The part of the form that is now on record; personal data whole. */
  readonly nowOnRecord: unknown;
};

/** Which field of the form each kind of change brings in. */
const changedField: Readonly<Record<string, string>> = {
  NAME: 'enterpriseName',
  LEGAL_REPRESENTATIVE: 'legalRepresentative',
  ADDRESS: 'domicile',
  HANDLER: 'handler',
  BANK_ACCOUNT: 'bankAccount',
  MERGER_OR_DIVISION: 'enterpriseName',
};

/** 单位信息变更回执: what is now on record; the account number stays. */
export const unitChangeResult: FundResultMaker = ({ answers, form, facts, today }, serial) => {
  const change = answers.FUND_CHANGE ?? '';
  const field = changedField[change];
  return lastingDocument<UnitChangeContent>(documentNumber('变', today, serial), {
    fundAccountNumber: guaranteed(facts.unit, 'unit').accountNumber,
    change,
    changedOn: textIn(form, 'changedOn'),
    recordedOn: today,
    formerName: textIn(form, 'formerEnterpriseName'),
    nowOnRecord: field === undefined ? null : (form[field] ?? null),
  });
};
