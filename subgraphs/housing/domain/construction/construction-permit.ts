import { addMonths } from '../../../kit/domain/calendar/iso-date.js';

/** 建筑法 art. 9: work starts within three months of receipt; two extensions at most, three months each at most. */
export const monthsToStart = 3;
export const mostExtensions = 2;
export const monthsOfExtension = 3;

/** 施工许可证 as the department holds it. Dates are ISO dates, areas square metres. */
export interface ConstructionPermit {
  readonly number: string;
  readonly projectName: string;
  readonly planningPermitNumber: string;
  readonly contractorCreditCode: string;
  readonly floorArea: number;
  readonly issuedOn: string;
  readonly startExtensions: readonly StartExtension[];
  /** Day on which work began; null until it is reported. */
  readonly startedOn: string | null;
  readonly revokedOn: string | null;
}

/** 延期开工 */
export interface StartExtension {
  readonly appliedOn: string;
  readonly grantedOn: string;
  readonly months: number;
  /** Why work cannot begin in time (因故). */
  readonly reason: string;
}

export type PermitStanding = 'AWAITING_START' | 'STARTED' | 'LAPSED' | 'REVOKED';

/** What the deadline is counted from. */
export interface StartTerm {
  readonly issuedOn: string;
  readonly startExtensions: readonly Pick<StartExtension, 'months'>[];
}

/** Last day on which work may begin. Each extension runs on from the deadline before it. Pure. */
export function startDeadline({ issuedOn, startExtensions }: StartTerm): string {
  return startExtensions.reduce((deadline, { months }) => addMonths(deadline, months), addMonths(issuedOn, monthsToStart));
}

/** Where a permit stands on a day. A permit not used in time lapses by itself (自行废止); starting later does not revive it. */
export function permitStanding(permit: ConstructionPermit, today: string): PermitStanding {
  if (permit.revokedOn !== null && permit.revokedOn <= today) return 'REVOKED';
  const deadline = startDeadline(permit);
  if (permit.startedOn !== null && permit.startedOn <= today) return permit.startedOn <= deadline ? 'STARTED' : 'LAPSED';
  return today <= deadline ? 'AWAITING_START' : 'LAPSED';
}

export function isStanding(permit: ConstructionPermit, today: string): boolean {
  const standing = permitStanding(permit, today);
  return standing === 'AWAITING_START' || standing === 'STARTED';
}
