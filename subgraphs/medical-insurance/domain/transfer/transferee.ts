import { groupOf, textOf } from '../form-fields.js';
import { samePerson } from '../identity.js';
import type { InsuredPerson } from '../medical-insurance-facts.js';
import type { MedicalInsuranceSubject } from '../medical-insurance-rule.js';

/** Identity number of the person whose relation moves; empty when not stated. */
export function transfereeIdNumber({ form }: Pick<MedicalInsuranceSubject, 'form'>): string {
  return textOf(groupOf(form, 'medicalTransferee'), 'idNumber') ?? '';
}

/** The person's record with this unit, if there is one. */
export function transfereeHere(subject: Pick<MedicalInsuranceSubject, 'form' | 'facts'>): InsuredPerson | undefined {
  return subject.facts.insuredPersons.find((person) => samePerson(person.idNumber, transfereeIdNumber(subject)));
}
