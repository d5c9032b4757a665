import type { Caller } from '../../kit/domain/caller.js';
import { caseScope } from './case-access.js';
import { isHallStaff } from './hall-staff.js';

/** The party itself, or staff of the hall for it; an official who merely sees the case may not act for the applicant. Pure. */
export function actsForApplicant(caller: Caller): boolean {
  return isHallStaff(caller) || caseScope(caller).kind === 'PARTY';
}
