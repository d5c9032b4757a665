import { type EntityManager, sql } from '@mikro-orm/sql';
import { InsuredWorker } from './insured-worker.entity.js';

/** How many people each enterprise insures now, by its id; an enterprise that insures nobody is absent. One statement. */
export async function insuredCounts(em: EntityManager, enterpriseIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await em
    .createQueryBuilder(InsuredWorker)
    .select(['enterpriseId', sql`count(*)`.as('people')])
    .where({ enterpriseId: { $in: [...enterpriseIds] }, insuredNow: { $ne: null } })
    .groupBy('enterpriseId')
    .execute<{ enterpriseId: string; people: number | string }[]>('all');
  return new Map(rows.map(({ enterpriseId, people }) => [enterpriseId, Number(people)]));
}
