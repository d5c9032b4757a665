import { yearOf } from '../calendar-date.js';
import { foodNumber } from '../food/food-number.js';
import type { PrepackagedFoodFilingForm } from '../forms.js';
import { completeFormOf, type MarketSupervisionResult } from '../market-supervision-rule.js';

/** First digit of a `YB` number: 1 wholesale, 2 retail; who does both is filed as wholesale. */
const DIGIT_OF_MODE = { WHOLESALE: '1', RETAIL: '2', BOTH: '1' } as const;

/** A filing does not expire; it ends when the filed business does. */
export const prepackagedFoodFilingResult: MarketSupervisionResult = (subject, serial) => {
  const form = completeFormOf<PrepackagedFoodFilingForm>(subject);
  return {
    documentNumber: foodNumber('YB', DIGIT_OF_MODE[form.salesMode], yearOf(subject.today), serial),
    validUntil: null,
    produced: {},
    content: {
      operator: form.enterpriseName,
      creditCode: form.creditCode,
      premises: form.domicile.address,
      salesMode: form.salesMode,
      foodKinds: form.foodKinds,
      onlineShops: form.onlineShops ?? [],
      filedOn: subject.today,
    },
  };
};
