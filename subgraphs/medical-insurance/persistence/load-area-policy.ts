import type { EntityManager } from '@mikro-orm/sql';
import { POOLING_AREA } from '../domain/pooling-area.js';
import { type PoolingAreaPolicy, shippedPolicy } from '../domain/pooling-area-policy.js';
import { AreaPolicy } from './area-policy.entity.js';

/** What this pooling area has set for itself; the shipped values where it has set nothing. */
export async function loadAreaPolicy(em: EntityManager): Promise<PoolingAreaPolicy> {
  const row = await em.findOne(AreaPolicy, { poolingArea: POOLING_AREA });
  return row === null ? shippedPolicy : policyOf(row);
}

function policyOf(row: AreaPolicy): PoolingAreaPolicy {
  const { maternityMonths, fourMonthsInWeeks, regionalDays, transferWaitingMonths, baseYear, baseFloorFen, baseCeilingFen } = row;
  return {
    maternity: { consecutiveMonths: maternityMonths, regionalDays, fourMonthsInWeeks },
    contributionBase:
      baseYear === null || baseFloorFen === null || baseCeilingFen === null
        ? null
        : { year: baseYear, floorFen: baseFloorFen, ceilingFen: baseCeilingFen },
    transfer: { waitingMonths: transferWaitingMonths },
  };
}
