import type { Answers } from '../../../kit/domain/catalogue/condition.js';
import { type Fields, groupOf, textOf } from '../form-fields.js';
import type { InsuredUnit } from '../medical-insurance-facts.js';

export const unitParticulars = ['NAME', 'LEGAL_REPRESENTATIVE', 'DOMICILE', 'BANK_ACCOUNT'] as const;
export type UnitParticularCode = (typeof unitParticulars)[number];

/** One particular of the enrolment record that a unit may change: how it is asked, stated and kept. */
export interface UnitParticular {
  readonly code: UnitParticularCode;
  readonly question: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly stated: (form: Fields) => string | null;
  readonly recorded: (unit: InsuredUnit) => string | null;
}

const particulars: readonly UnitParticular[] = [
  {
    code: 'NAME',
    question: 'MEDICAL_CHANGES_NAME',
    title: { zh: '单位名称', en: 'name' },
    stated: (form) => textOf(form, 'medicalNewName'),
    recorded: (unit) => unit.name,
  },
  {
    code: 'LEGAL_REPRESENTATIVE',
    question: 'MEDICAL_CHANGES_REPRESENTATIVE',
    title: { zh: '法定代表人', en: 'legal representative' },
    stated: (form) => textOf(groupOf(form, 'legalRepresentative'), 'name'),
    recorded: (unit) => unit.legalRepresentativeName,
  },
  {
    code: 'DOMICILE',
    question: 'MEDICAL_CHANGES_DOMICILE',
    title: { zh: '住所', en: 'domicile' },
    stated: (form) => textOf(groupOf(form, 'domicile'), 'address'),
    recorded: (unit) => unit.address,
  },
  {
    code: 'BANK_ACCOUNT',
    question: 'MEDICAL_CHANGES_ACCOUNT',
    title: { zh: '银行账户', en: 'bank account' },
    stated: (form) => textOf(groupOf(form, 'bankAccount'), 'number'),
    recorded: (unit) => unit.bankAccountNumber,
  },
];

/** The particulars that the applicant says have changed. */
export function selectedChanges(answers: Answers): readonly UnitParticular[] {
  return particulars.filter(({ question }) => answers[question] === 'YES');
}
