import { monthsBetween, shiftMonth } from '../dates/iso-date.js';
import type { TransferPolicy } from '../pooling-area-policy.js';

/** 基本医疗保险关系转移接续暂行办法, 待遇衔接: a gap up to three months can be made up; a longer one may bring at most six months of waiting. */
const MAKE_UP_MONTHS = 3;
const LONGEST_WAITING_MONTHS = 6;

/** How benefits join after a change of pooling area. */
export interface BenefitLink {
  readonly interruptionMonths: number;
  /** The months between may be paid up and are then covered. */
  readonly mayMakeUp: boolean;
  /** First month of benefits here. */
  readonly benefitsFrom: string;
}

/** From the last month contributed there and the first one here; a month contributed in both is no gap. Pure. */
export function benefitLink(lastMonthThere: string, firstMonthHere: string, policy: TransferPolicy): BenefitLink {
  const interruptionMonths = Math.max(0, monthsBetween(lastMonthThere, firstMonthHere) - 1);
  const joined = interruptionMonths <= MAKE_UP_MONTHS;
  const waiting = joined ? 0 : Math.min(policy.waitingMonths, LONGEST_WAITING_MONTHS);
  return { interruptionMonths, mayMakeUp: joined && interruptionMonths > 0, benefitsFrom: shiftMonth(firstMonthHere, waiting) };
}
