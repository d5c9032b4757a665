import type { EntityManager } from '@mikro-orm/sql';
import type { MarketSupervisionFacts } from '../domain/market-supervision-facts.js';
import { LicensingBar } from './credit-file.entity.js';
import { FoodBusinessBar, PersonOfficeBar } from './person-bar.entity.js';

/** What bars the enterprise from applying, and the named persons and organisations from office or from the food business. */
export async function loadBars(
  em: EntityManager,
  enterpriseId: string,
  certificates: readonly string[],
): Promise<Pick<MarketSupervisionFacts, 'officeBars' | 'foodPenaltyBars' | 'applicationBars'>> {
  const named = { $in: [...certificates] };
  const office = await em.find(PersonOfficeBar, { idNumber: named }, { orderBy: { id: 'asc' } });
  const food = await em.find(FoodBusinessBar, { certificateNumber: named }, { orderBy: { id: 'asc' } });
  const licensing = await em.find(LicensingBar, { enterpriseId }, { orderBy: { decidedOn: 'desc', id: 'asc' } });
  return {
    officeBars: office.map(({ idNumber, ground, runsFrom, liftedOn }) => ({ idNumber, ground, runsFrom, liftedOn })),
    foodPenaltyBars: food.map(({ certificateNumber, ground, decidedOn }) => ({ certificateNumber, ground, decidedOn })),
    applicationBars: licensing.map(({ item, ground, decidedOn }) => ({ item, ground, decidedOn })),
  };
}
