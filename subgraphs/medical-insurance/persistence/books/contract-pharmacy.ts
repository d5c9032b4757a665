import { groupOf, textOf } from '../../domain/form-fields.js';
import { PharmacyAgreement } from '../pharmacy.entity.js';
import type { BookEntry } from './book-entry.js';

/** Enters the agreement; an expired one of the same pharmacy gives way to it. */
export const contractPharmacy: BookEntry = async ({ em }, { enterprise, subject, issued }) => {
  const { form, today } = subject;
  const agreement = {
    documentNumber: issued.documentNumber,
    pharmacyName: textOf(form, 'enterpriseName') ?? enterprise.name,
    address: textOf(groupOf(form, 'domicile'), 'address') ?? '',
    validFrom: today,
    validUntil: issued.validUntil ?? today,
    drugLicenceNumber: textOf(form, 'pharmacyLicenceNumber') ?? '',
    drugLicenceUntil: textOf(form, 'pharmacyLicenceUntil') ?? '',
  };
  if (subject.facts.pharmacy.agreement === null) {
    em.create(PharmacyAgreement, { enterpriseId: enterprise.id, ...agreement });
    return;
  }
  Object.assign(await em.findOneOrFail(PharmacyAgreement, { enterpriseId: enterprise.id }), agreement);
};
