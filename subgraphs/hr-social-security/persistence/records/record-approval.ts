import type { Write } from '../../../kit/persistence/write.js';
import { recordCollectiveContract } from './collective-contract.record.js';
import { recordCancellation, recordRegistration, recordRosterChange } from './insurance.record.js';
import { recordDispatchLicence, recordHrServiceLicence, recordSpecialHours } from './licence.record.js';
import type { HrApproval, Recorder } from './recorder.js';
import { recordInjury } from './work-injury.record.js';

/** What an approval of each item changes in the bureau's books, by slug. */
export const recorders: Readonly<Record<string, Recorder>> = {
  'social-insurance-registration': recordRegistration,
  'employee-enrolment': recordRosterChange,
  'social-insurance-deregistration': recordCancellation,
  'work-injury-recognition': recordInjury,
  'labour-dispatch-licence': recordDispatchLicence,
  'hr-service-licence': recordHrServiceLicence,
  'special-working-hours': recordSpecialHours,
  'collective-contract-review': recordCollectiveContract,
};

/** Throws for an item that the bureau does not have: an approval that leaves no trace in the books must not pass. */
export async function recordApproval(unit: Write, approval: HrApproval): Promise<void> {
  const record = recorders[approval.subject.item];
  if (record === undefined) throw new Error(`Nothing is known to enter for ${approval.subject.item}`);
  await record(unit, approval);
}
