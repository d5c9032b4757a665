import type { Caller } from '../../kit/domain/caller.js';
import { hasRole } from '../../kit/domain/caller.js';
import { caseScope } from './case-access.js';

/** Messages that say how and where to a parcel goes: the result window's business and the applicant's, no department's. */
const OF_THE_POST: ReadonlySet<string> = new Set(['PARCEL_SENT', 'PARCEL_CAME_BACK']);

/**
 * Whether somebody who sees a case may read what its applicant was told. Messages quote reasons as people wrote them, so an
 * analyst, who works on data without persons, reads none (个人信息保护法 art. 6). Pure.
 */
export function mayReadMessage(caller: Caller, template: string): boolean {
  if (hasRole(caller, 'ANALYST')) return false;
  return caseScope(caller).kind !== 'DEPARTMENT' || !OF_THE_POST.has(template);
}
