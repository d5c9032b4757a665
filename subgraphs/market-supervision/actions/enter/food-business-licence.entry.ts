import { itemNames } from '../../domain/food/food-items.js';
import { samePlace } from '../../domain/food/one-licence-a-place.rule.js';
import type { FoodBusinessLicenceForm } from '../../domain/forms.js';
import { completeFormOf } from '../../domain/market-supervision-rule.js';
import { FoodPermit } from '../../persistence/food-permit.entity.js';
import type { Entry } from './entry.js';

/** The licence is written; a filing for the same place lapses with it (食品经营许可和备案管理办法: 备案自行失效). */
export const enterFoodBusinessLicence: Entry = async ({ em }, { enterprise, subject, issued }) => {
  const form = completeFormOf<FoodBusinessLicenceForm>(subject);
  const { address } = form.domicile;
  const filings = await em.find(FoodPermit, { enterpriseId: enterprise.id, kind: 'PREPACKAGED_FILING', endedOn: null });
  for (const filing of filings) if (samePlace(filing.address, address)) filing.endedOn = subject.today;
  em.create(FoodPermit, {
    number: issued.documentNumber,
    enterpriseId: enterprise.id,
    kind: 'LICENCE',
    address,
    items: itemNames(form.foodItems),
    issuedOn: subject.today,
    validUntil: issued.validUntil,
    endedOn: null,
  });
};
