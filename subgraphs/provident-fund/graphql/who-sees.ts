import { isStaffOf } from '../../department/domain/task-access.js';
import { type Caller, hasRole } from '../../kit/domain/caller.js';

export const PROVIDENT_FUND = 'provident-fund';

/** Who works on accounts at this office; an editor of its catalogue does not. */
export function worksOnAccounts(caller: Caller): boolean {
  return isStaffOf(caller, PROVIDENT_FUND) && hasRole(caller, 'DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD');
}

const HALL_ROLES = ['CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'AUDITOR', 'WINDOW_CLERK', 'OUTPUT_CLERK', 'GUIDE', 'ANALYST'] as const;

/**
 * Who may see a unit's employees one by one, among those who may see the unit or its task: the office and the unit
 * itself. The hall hands over and oversees the work and needs no persons for it (《个人信息保护法》第六条, the least that
 * the purpose takes).
 */
export function seesEmployees(caller: Caller): boolean {
  return worksOnAccounts(caller) || (!hasRole(caller, ...HALL_ROLES) && !isStaffOf(caller, PROVIDENT_FUND));
}
