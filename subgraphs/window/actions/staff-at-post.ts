import type { EntityManager } from '@mikro-orm/sql';
import type { Caller } from '../../kit/domain/caller.js';
import { hasRole, isCentre } from '../../kit/domain/caller.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { requirePosting } from '../../kit/posting/require-posting.js';
import { isHallStaff } from '../domain/hall-staff.js';

/**
 * Refuses the centre's own staff without a posting of that day (art. 2). Applicants need none, and a department's staff
 * are stationed in their department's books.
 */
export async function staffAtPost(em: EntityManager, caller: Caller, now: Date): Promise<Refusal | null> {
  return isHallStaff(caller) || hasRole(caller, 'OUTPUT_CLERK') ? requirePosting(em, caller, now) : null;
}

/** Refuses whoever acts on a case by virtue of a post in the hall and is not stationed there today; the centre's own offices need no posting. */
export async function officialAtPost(em: EntityManager, caller: Caller, now: Date): Promise<Refusal | null> {
  return isCentre(caller) ? null : requirePosting(em, caller, now);
}
