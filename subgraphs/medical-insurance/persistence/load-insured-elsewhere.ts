import type { EntityManager } from '@mikro-orm/sql';
import type { InsuredElsewhere } from '../domain/medical-insurance-facts.js';
import { POOLING_AREA } from '../domain/pooling-area.js';
import { InsuredEmployee, PersonElsewhere } from './insured-employee.entity.js';
import { UnitAccount } from './unit-account.entity.js';

/** Where else these persons are insured: with other units here, and in other pooling areas as the national platform reports. */
export async function loadInsuredElsewhere(
  em: EntityManager,
  enterpriseId: string,
  idNumbers: readonly string[],
): Promise<InsuredElsewhere[]> {
  if (idNumbers.length === 0) return [];
  const here = await em.find(InsuredEmployee, { idNumber: { $in: [...idNumbers] }, enterpriseId: { $ne: enterpriseId } });
  const reported = await em.find(PersonElsewhere, { idNumber: { $in: [...idNumbers] } });
  if (here.length === 0) return reported;
  const units = await em.find(UnitAccount, { enterpriseId: { $in: [...new Set(here.map((person) => person.enterpriseId))] } });
  const nameOf = new Map(units.map((unit) => [unit.enterpriseId, unit.name]));
  return [
    ...here.map(({ idNumber, status, enterpriseId: unit }) => ({
      idNumber,
      status,
      poolingArea: POOLING_AREA,
      unitName: nameOf.get(unit) ?? '本市其他单位',
    })),
    ...reported,
  ];
}
