import { isStaffOf } from '../../../department/domain/task-access.js';
import { type Caller, isCentre } from '../../../kit/domain/caller.js';

/**
 * How much of what the bureau holds about a taxpayer one reader sees:
 * STAFF everything; TAXPAYER everything but open investigations; APPLICANT what the confirmation it was given says;
 * STANDING that it is a taxpayer, and in which standing.
 */
export const disclosures = ['STAFF', 'TAXPAYER', 'APPLICANT', 'STANDING'] as const;
export type Disclosure = (typeof disclosures)[number];

/** Who the taxpayer is, as far as secrecy asks: its credit code, and the subject who had its information confirmed. */
export interface SecretOf {
  readonly creditCode: string | null;
  readonly applicant: string | null;
}

/**
 * 税收征收管理法第八条: the bureau keeps what it holds about a taxpayer secret; only its own staff and the taxpayer see
 * amounts. The centre oversees the handling of cases, not the taxpayer's affairs. Null: nothing at all. Pure.
 */
export function disclosureTo(caller: Caller, { creditCode, applicant }: SecretOf): Disclosure | null {
  if (caller.sub === null) return null;
  if (isStaffOf(caller, 'tax')) return 'STAFF';
  if (creditCode !== null && caller.enterprises.includes(creditCode)) return 'TAXPAYER';
  if (isApplicant(caller, applicant)) return 'APPLICANT';
  return isCentre(caller) ? 'STANDING' : null;
}

/** What a decision on one task says is for the bureau, the taxpayer and whoever applied for it. Pure. */
export function mayReadResult(caller: Caller, secret: SecretOf): boolean {
  const disclosure = disclosureTo(caller, secret);
  return disclosure !== null && disclosure !== 'STANDING';
}

/** A clerk or guide who enters an application for an enterprise becomes its applicant in the books, and is still not the taxpayer. */
function isApplicant(caller: Caller, applicant: string | null): boolean {
  return caller.department === null && caller.sub === applicant;
}
