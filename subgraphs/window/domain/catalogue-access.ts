import { type Caller, hasRole, isCentre } from '../../kit/domain/caller.js';

/** What decides whether an item is shown in a list or counted in it. */
export interface ListedItem {
  readonly department: string;
  readonly withdrawn: boolean;
}

/**
 * Everybody sees the items that take new cases (公开透明, art. 5). A withdrawn one is shown to those who still finish its cases:
 * the hall's staff, its department's, and those who watch over both. Pure.
 */
export function mayListItem(caller: Caller, { department, withdrawn }: ListedItem): boolean {
  if (!withdrawn || isCentre(caller)) return true;
  if (hasRole(caller, 'WINDOW_CLERK', 'OUTPUT_CLERK', 'GUIDE')) return true;
  return caller.department === department && hasRole(caller, 'DEPT_CATALOG_EDITOR', 'DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD');
}
