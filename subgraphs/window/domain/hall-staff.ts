import type { Caller } from '../../kit/domain/caller.js';
import { hasRole } from '../../kit/domain/caller.js';

/** Staff who enter applications for others: the integrated window (统一受理) and the guides (帮办代办). Pure. */
export function isHallStaff(caller: Caller): boolean {
  return hasRole(caller, 'WINDOW_CLERK', 'GUIDE');
}
