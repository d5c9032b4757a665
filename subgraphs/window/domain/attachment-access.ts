import type { Caller } from '../../kit/domain/caller.js';
import { hasRole } from '../../kit/domain/caller.js';
import { caseScope } from './case-access.js';

/** What of a case's files somebody may open: all, those of materials that one department's steps ask for, or none. */
export type FileScope = { readonly kind: 'ALL' } | { readonly kind: 'DEPARTMENT'; readonly department: string } | { readonly kind: 'NONE' };

/**
 * How far the files of a case that the caller sees are open to it. Files show what forms mask, so they are for those who
 * work with them and for the party: supervision, analysts and guides see the case without them (个人信息保护法 art. 6). Pure.
 */
export function fileScope(caller: Caller): FileScope {
  const scope = caseScope(caller);
  if (scope.kind === 'PARTY') return { kind: 'ALL' };
  if (scope.kind === 'DEPARTMENT') return scope;
  if (scope.kind === 'ALL' && hasRole(caller, 'WINDOW_CLERK', 'OUTPUT_CLERK')) return { kind: 'ALL' };
  return { kind: 'NONE' };
}

/** Who looks at the files of others in the course of duty: each look is written down (个人信息保护法 art. 51). Pure. */
export function isOfficialLook(caller: Caller, uploadedBy: string): boolean {
  return caller.sub !== uploadedBy && caseScope(caller).kind !== 'PARTY';
}
