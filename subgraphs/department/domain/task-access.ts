import type { Caller } from '../../kit/domain/caller.js';
import { hasRole, isCentre } from '../../kit/domain/caller.js';

/** What decides whether somebody may see a task. */
export interface SeenTask {
  readonly applicant: string;
  readonly creditCode: string | null;
}

/** The department's own staff, the centre's, and the applicant with its enterprise see a task; nobody else does. Pure. */
export function maySeeTask(caller: Caller, department: string, task: SeenTask): boolean {
  return isStaffOf(caller, department) || isCentreDesk(caller) || isParty(caller, task);
}

export function isStaffOf(caller: Caller, department: string): boolean {
  return caller.department === department && hasRole(caller, 'DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD', 'DEPT_CATALOG_EDITOR');
}

/** Staff who work on tasks; whoever maintains the catalogue does not need to see applications. */
export function isCaseworker(caller: Caller, department: string): boolean {
  return caller.department === department && hasRole(caller, 'DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD');
}

/** The applicant, or somebody who acts for the enterprise. Staff who entered an application for somebody are no party to it. */
export function isParty(caller: Caller, { applicant, creditCode }: SeenTask): boolean {
  if (caller.sub === null || caller.department !== null) return false;
  return caller.sub === applicant || (creditCode !== null && caller.enterprises.includes(creditCode));
}

/** The window and those who watch over it; analysts see the work, never the persons. */
function isCentreDesk(caller: Caller): boolean {
  return isCentre(caller) || hasRole(caller, 'WINDOW_CLERK', 'OUTPUT_CLERK', 'GUIDE', 'ANALYST');
}
