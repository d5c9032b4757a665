import type { EntityManager } from '@mikro-orm/sql';
import { readRows } from '../../kit/persistence/read-rows.js';
import { FundUnit } from './fund-unit.entity.js';

/** Each enterprise's unit account, one statement for any number: the open one, else the one that was closed last. */
export async function unitsOfEnterprises(em: EntityManager, enterpriseIds: readonly string[]): Promise<Map<string, FundUnit>> {
  return byEnterprise(await em.find(FundUnit, { enterpriseId: { $in: [...enterpriseIds] } }));
}

/** The same of rows that are only read. */
export async function unitRowsOfEnterprises(rows: EntityManager, enterpriseIds: readonly string[]): Promise<Map<string, FundUnit>> {
  return byEnterprise(await readRows(rows, FundUnit, { enterpriseId: enterpriseIds }));
}

function byEnterprise(rows: FundUnit[]): Map<string, FundUnit> {
  const rank = ({ status, registeredOn, accountNumber }: FundUnit) => `${status === 'OPEN' ? 1 : 0} ${registeredOn} ${accountNumber}`;
  return new Map(rows.sort((one, other) => (rank(one) < rank(other) ? -1 : 1)).map((row) => [row.enterpriseId, row]));
}
