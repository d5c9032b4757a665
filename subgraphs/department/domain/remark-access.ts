import { type Caller, isCentre } from '../../kit/domain/caller.js';
import { isStaffOf } from './task-access.js';

/** The department itself and those who watch over the departments see everything that was said about its catalogue. Pure. */
export function mayOverseeRemarks(caller: Caller, department: string): boolean {
  return isStaffOf(caller, department) || isCentre(caller);
}

/** Whoever said a thing sees what became of it. Pure. */
export function maySeeRemark(caller: Caller, department: string, { saidBy }: { readonly saidBy: string }): boolean {
  return mayOverseeRemarks(caller, department) || (caller.sub !== null && caller.sub === saidBy);
}
