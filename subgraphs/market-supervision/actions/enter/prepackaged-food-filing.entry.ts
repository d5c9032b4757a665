import { filedKindNames } from '../../domain/food/food-items.js';
import type { PrepackagedFoodFilingForm } from '../../domain/forms.js';
import { completeFormOf } from '../../domain/market-supervision-rule.js';
import { FoodPermit } from '../../persistence/food-permit.entity.js';
import type { Entry } from './entry.js';

export const enterPrepackagedFoodFiling: Entry = async ({ em }, { enterprise, subject, issued }) => {
  const form = completeFormOf<PrepackagedFoodFilingForm>(subject);
  em.create(FoodPermit, {
    number: issued.documentNumber,
    enterpriseId: enterprise.id,
    kind: 'PREPACKAGED_FILING',
    address: form.domicile.address,
    items: filedKindNames(form.foodKinds),
    issuedOn: subject.today,
    validUntil: issued.validUntil,
    endedOn: null,
  });
};
