import type { MedicalInsuranceItem } from './results/document-number.js';
import { employeeEnrolmentResult } from './results/employee-enrolment.result.js';
import { enrolmentCertificateResult } from './results/enrolment-certificate.result.js';
import { maternityAllowanceResult } from './results/maternity-allowance.result.js';
import type { MedicalInsuranceResultMaker } from './results/medical-insurance-result.js';
import { pharmacyDesignationResult } from './results/pharmacy-designation.result.js';
import { relationTransferResult } from './results/relation-transfer.result.js';
import { unitChangeResult } from './results/unit-change.result.js';
import { unitDisenrolmentResult } from './results/unit-disenrolment.result.js';
import { unitEnrolmentResult } from './results/unit-enrolment.result.js';

/** What an approval of each item issues. */
export const medicalInsuranceResults: Readonly<Record<MedicalInsuranceItem, MedicalInsuranceResultMaker>> = {
  'unit-enrolment': unitEnrolmentResult,
  'employee-enrolment': employeeEnrolmentResult,
  'unit-change': unitChangeResult,
  'unit-disenrolment': unitDisenrolmentResult,
  'maternity-allowance': maternityAllowanceResult,
  'relation-transfer': relationTransferResult,
  'pharmacy-designation': pharmacyDesignationResult,
  'enrolment-certificate': enrolmentCertificateResult,
};
