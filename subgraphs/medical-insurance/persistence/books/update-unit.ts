import { selectedChanges, type UnitParticularCode } from '../../domain/enrolment/unit-particulars.js';
import { UnitAccount } from '../unit-account.entity.js';
import type { BookEntry } from './book-entry.js';

const columns = {
  NAME: 'name',
  LEGAL_REPRESENTATIVE: 'legalRepresentativeName',
  DOMICILE: 'address',
  BANK_ACCOUNT: 'bankAccountNumber',
} as const satisfies Record<UnitParticularCode, keyof UnitAccount>;

/** Writes what the unit says has changed over what was on record; the receipt keeps both. */
export const updateUnit: BookEntry = async ({ em }, { enterprise, subject }) => {
  const account = await em.findOneOrFail(UnitAccount, { enterpriseId: enterprise.id });
  for (const particular of selectedChanges(subject.answers)) {
    const stated = particular.stated(subject.form);
    if (stated !== null) account[columns[particular.code]] = stated;
  }
};
