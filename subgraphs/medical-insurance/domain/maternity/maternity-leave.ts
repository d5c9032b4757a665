import type { MaternityPolicy } from '../pooling-area-policy.js';
import type { MaternityEvent } from './maternity-event.js';

/** 女职工劳动保护特别规定 art. 7, in calendar days. */
export const MATERNITY_LEAVE = {
  delivery: 98,
  beforeDelivery: 15,
  dystocia: 15,
  eachFurtherChild: 15,
  miscarriageUnderFourMonths: 15,
  miscarriageFromFourMonths: 42,
} as const;

/** Calendar days of leave that the event gives: the State's days plus what the region adds. Pure. */
export function maternityLeaveDays(event: MaternityEvent, policy: MaternityPolicy): number {
  if (event.kind === 'MISCARRIAGE') {
    return event.gestationWeeks >= policy.fourMonthsInWeeks
      ? MATERNITY_LEAVE.miscarriageFromFourMonths
      : MATERNITY_LEAVE.miscarriageUnderFourMonths;
  }
  const dystocia = event.dystocia ? MATERNITY_LEAVE.dystocia : 0;
  const furtherChildren = (event.newborns - 1) * MATERNITY_LEAVE.eachFurtherChild;
  return MATERNITY_LEAVE.delivery + regionalDays(event.childOrder, policy) + dystocia + furtherChildren;
}

function regionalDays(childOrder: number, policy: MaternityPolicy): number {
  const steps = policy.regionalDays.filter(({ fromChild }) => fromChild <= childOrder);
  return steps.reduce((best, step) => (step.fromChild >= best.fromChild ? step : best), { fromChild: 0, days: 0 }).days;
}
