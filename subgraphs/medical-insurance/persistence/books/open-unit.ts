import { groupOf, textOf } from '../../domain/form-fields.js';
import { UnitAccount } from '../unit-account.entity.js';
import type { BookEntry } from './book-entry.js';

/**
 * Opens the unit's account; one that left earlier comes back under its new number, with its contributions of old. Where the
 * rules saw no account, one that has been opened meanwhile makes this decision start anew (the key is the enterprise).
 */
export const openUnit: BookEntry = async ({ em }, { enterprise, subject, issued }) => {
  const { form, today } = subject;
  const opened = {
    medicalInsuranceNumber: textOf(issued.content, 'medicalInsuranceNumber') ?? '',
    status: 'ENROLLED' as const,
    enrolledOn: today,
    startMonth: textOf(issued.content, 'startMonth'),
    closedOn: null,
    name: textOf(form, 'enterpriseName') ?? enterprise.name,
    legalRepresentativeName: textOf(groupOf(form, 'legalRepresentative'), 'name') ?? '',
    address: textOf(groupOf(form, 'domicile'), 'address') ?? '',
    bankAccountNumber: null,
  };
  if (subject.facts.unit === null) {
    em.create(UnitAccount, { enterpriseId: enterprise.id, ...opened, unpaidFinesFen: 0 });
    return;
  }
  Object.assign(await em.findOneOrFail(UnitAccount, { enterpriseId: enterprise.id }), opened);
};
