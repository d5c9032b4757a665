import type { EntityManager } from '@mikro-orm/sql';
import { FundUnit } from './fund-unit.entity.js';

/** Each enterprise's unit account, one statement for any number: the open one, else the one that was closed last. */
export async function unitsOfEnterprises(em: EntityManager, enterpriseIds: readonly string[]): Promise<Map<string, FundUnit>> {
  const rows = await em.find(FundUnit, { enterpriseId: { $in: [...enterpriseIds] } });
  const rank = ({ status, registeredOn, accountNumber }: FundUnit) => `${status === 'OPEN' ? 1 : 0} ${registeredOn} ${accountNumber}`;
  return new Map(rows.sort((one, other) => (rank(one) < rank(other) ? -1 : 1)).map((row) => [row.enterpriseId, row]));
}
