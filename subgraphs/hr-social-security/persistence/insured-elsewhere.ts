import type { EntityManager } from '@mikro-orm/sql';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import type { InsuredElsewhere as ElsewhereFact } from '../domain/hr-social-security-facts.js';
import { DIVISION } from '../domain/work-injury/jurisdiction.rule.js';
import { InsuredElsewhere } from './insured-elsewhere.entity.js';
import { InsuredWorker } from './insured-worker.entity.js';

/** Who of these people is insured with another unit, here or in another place. Three statements, none for nobody. */
export async function insuredElsewhere(em: EntityManager, people: readonly string[], enterpriseId: string): Promise<ElsewhereFact[]> {
  if (people.length === 0) return [];
  const regional = await em.find(InsuredElsewhere, { idNumber: { $in: [...people] } });
  const local = await em.find(InsuredWorker, { insuredNow: { $in: [...people] }, enterpriseId: { $ne: enterpriseId } });
  const units = await em.find(KnownEnterprise, { id: { $in: local.map((worker) => worker.enterpriseId) } });
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]));
  return [
    ...regional.map(({ idNumber, unitName, division }) => ({ idNumber, unitName, division })),
    ...local.map(({ idNumber, enterpriseId: unit }) => ({ idNumber, unitName: nameOf.get(unit) ?? '本市其他单位', division: DIVISION })),
  ];
}
