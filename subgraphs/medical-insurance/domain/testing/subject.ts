import type { MedicalInsuranceDetails } from '../details.js';
import { factsOfNewcomer, type InsuredPerson, type InsuredUnit, type MedicalInsuranceFacts } from '../medical-insurance-facts.js';
import type { MedicalInsuranceRule, MedicalInsuranceSubject } from '../medical-insurance-rule.js';
import { shippedPolicy } from '../pooling-area-policy.js';

/** Two fictional residents of 扎兰屯 whose numbers pass the check. */
export const RESIDENT = '150783199003070016';
export const OTHER_RESIDENT = '150783198512314520';

export const enrolledUnit: InsuredUnit = {
  medicalInsuranceNumber: '150783202500007',
  status: 'ENROLLED',
  enrolledOn: '2025-01-10',
  name: '扎兰屯市雅鲁河食品有限公司',
  legalRepresentativeName: '白音',
  address: '扎兰屯市中央街1号',
  bankAccountNumber: '6222000000001234',
};

/** An employee insured since January 2025, with every month paid up to April 2026. */
export function insuredPerson(change: Partial<InsuredPerson> = {}): InsuredPerson {
  return {
    idNumber: RESIDENT,
    status: 'ACTIVE',
    enrolledFrom: '2025-01',
    suspendedOn: null,
    paidMonths: ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'],
    ...change,
  };
}

interface SubjectParts {
  form?: Record<string, unknown>;
  answers?: Record<string, string>;
  facts?: Partial<MedicalInsuranceFacts>;
  details?: MedicalInsuranceDetails;
  today?: string;
  receivedOn?: string;
  acceptedOn?: string;
}

/** Applied for, accepted and decided on 13 May 2026, for an enterprise with nothing on record; changed as the test says. */
export function subjectOf(item: string, parts: SubjectParts = {}): MedicalInsuranceSubject {
  const { form = {}, answers = {}, facts = {}, details = {}, today = '2026-05-13', receivedOn = today, acceptedOn = receivedOn } = parts;
  return { item, form, answers, facts: { ...factsOfNewcomer(shippedPolicy), ...facts }, details, today, receivedOn, acceptedOn };
}

/** The Chinese sentence of a refusal, or null where the rule holds. */
export function told(rule: MedicalInsuranceRule, subject: MedicalInsuranceSubject): string | null {
  return rule.judge(subject)?.zh ?? null;
}
