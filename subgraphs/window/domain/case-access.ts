import type { Caller } from '../../kit/domain/caller.js';
import { hasRole, isCentre } from '../../kit/domain/caller.js';

/**
 * Which cases somebody may see, as data: every single read, list, edge and reference applies the same scope.
 * `ALL` the whole hall; `DEPARTMENT` cases with a step of that department; `PARTY` one's own and one's enterprises'.
 */
export type CaseScope =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'DEPARTMENT'; readonly department: string }
  | { readonly kind: 'PARTY'; readonly subject: string; readonly creditCodes: readonly string[] }
  | { readonly kind: 'NONE' };

/** The widest scope that the caller's roles give. Pure. */
export function caseScope(caller: Caller): CaseScope {
  if (caller.sub === null) return { kind: 'NONE' };
  if (isCentre(caller) || hasRole(caller, 'WINDOW_CLERK', 'OUTPUT_CLERK', 'GUIDE', 'ANALYST')) return { kind: 'ALL' };
  if (caller.department !== null && hasRole(caller, 'DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD')) {
    return { kind: 'DEPARTMENT', department: caller.department };
  }
  return { kind: 'PARTY', subject: caller.sub, creditCodes: caller.enterprises };
}
