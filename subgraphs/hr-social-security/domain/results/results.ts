import type { HrResultMaker } from '../hr-rule.js';
import { collectiveContractOpinion } from './collective-contract.result.js';
import { dispatchLicence, hrServiceLicence, specialHoursApproval } from './licences.result.js';
import { cancellationReceipt, enrolmentCertificate, socialInsuranceReceipt } from './social-insurance.result.js';
import { injuryDecision } from './work-injury.result.js';

/** What an approval of each item puts into the world, by slug. */
export const hrSocialSecurityResults: Readonly<Record<string, HrResultMaker>> = {
  'social-insurance-registration': socialInsuranceReceipt,
  'employee-enrolment': enrolmentCertificate,
  'social-insurance-deregistration': cancellationReceipt,
  'work-injury-recognition': injuryDecision,
  'labour-dispatch-licence': dispatchLicence,
  'hr-service-licence': hrServiceLicence,
  'special-working-hours': specialHoursApproval,
  'collective-contract-review': collectiveContractOpinion,
};
