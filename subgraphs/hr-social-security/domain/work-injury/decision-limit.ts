import { addDays, daysBetween } from '../day-count.js';
import type { InjuryFinding } from '../details.js';

/** 工伤保险条例 art. 20: sixty days of acceptance, fifteen where the facts are clear and the rights and duties plain. */
const DAYS = 60;
const DAYS_WHEN_CLEAR = 15;

/** `acceptedOn` is the day of acceptance at the window, ISO date. */
type LimitFinding = Pick<InjuryFinding, 'factsClear' | 'suspendedDays'> & { readonly acceptedOn: string };

/** Last day for the decision (ISO date); days of suspension under art. 20 are not counted. */
export function injuryDecisionDueOn({ acceptedOn, factsClear, suspendedDays }: LimitFinding): string {
  return addDays(acceptedOn, (factsClear ? DAYS_WHEN_CLEAR : DAYS) + suspendedDays);
}

/** Days by which the bureau is late. Recorded with the decision: the worker must not lose a right by the bureau's delay. */
export const injuryDecisionDaysLate = (finding: LimitFinding, decidedOn: string): number =>
  Math.max(0, daysBetween(injuryDecisionDueOn(finding), decidedOn));
