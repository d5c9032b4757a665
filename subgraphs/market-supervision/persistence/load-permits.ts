import type { EntityManager } from '@mikro-orm/sql';
import type { MarketSupervisionFacts } from '../domain/market-supervision-facts.js';
import { EquipmentInUse } from './equipment-in-use.entity.js';
import { FoodPermit } from './food-permit.entity.js';

/** Permits of the enterprise. Equipment that an application names counts whoever had it: a scrapped piece is scrapped for everybody. */
export async function loadPermits(
  em: EntityManager,
  enterpriseId: string,
  productNumbers: readonly string[],
): Promise<Pick<MarketSupervisionFacts, 'foodLicences' | 'specialEquipment'>> {
  const food = await em.find(FoodPermit, { enterpriseId }, { orderBy: { number: 'asc' } });
  const equipment = await em.find(
    EquipmentInUse,
    { $or: [{ enterpriseId }, { productNumber: { $in: [...productNumbers] } }] },
    { orderBy: { registrationNumber: 'asc' } },
  );
  return {
    foodLicences: food.map(({ kind, number, address, validUntil, endedOn }) => ({ kind, number, address, validUntil, endedOn })),
    specialEquipment: equipment.map(({ registrationNumber, manufacturer, productNumber, status }) => ({
      registrationNumber,
      manufacturer,
      productNumber,
      status,
    })),
  };
}
