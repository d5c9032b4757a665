import { type EntityManager, sql } from '@mikro-orm/sql';
import { TransferEntry } from './benefit.entity.js';
import { InsuredEmployee } from './insured-employee.entity.js';
import { UnitContribution } from './unit-account.entity.js';

/** Months of these units that are not paid in full. One statement. */
export async function findUnpaidMonths(em: EntityManager, enterpriseIds: readonly string[]): Promise<UnitContribution[]> {
  return em
    .createQueryBuilder(UnitContribution)
    .where({ enterpriseId: { $in: [...enterpriseIds] } })
    .andWhere('payable_fen > paid_fen')
    .getResultList();
}

/** How many persons each of these units insures now; a unit without any is absent. One statement. */
export async function countInsured(em: EntityManager, enterpriseIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await em
    .createQueryBuilder(InsuredEmployee)
    .select(['enterpriseId', sql`count(*)`.as('insured')])
    .where({ enterpriseId: { $in: [...enterpriseIds] }, status: 'ACTIVE' })
    .groupBy('enterpriseId')
    .execute<{ enterpriseId: string; insured: number | string }[]>('all');
  return new Map(rows.map((row) => [row.enterpriseId, Number(row.insured)]));
}

/** How many transfers of relations are in progress for each of these units. One statement. */
export async function countOpenTransfers(em: EntityManager, enterpriseIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await em
    .createQueryBuilder(TransferEntry)
    .select(['enterpriseId', sql`count(*)`.as('open')])
    .where({ enterpriseId: { $in: [...enterpriseIds] }, status: 'IN_PROGRESS' })
    .groupBy('enterpriseId')
    .execute<{ enterpriseId: string; open: number | string }[]>('all');
  return new Map(rows.map((row) => [row.enterpriseId, Number(row.open)]));
}
