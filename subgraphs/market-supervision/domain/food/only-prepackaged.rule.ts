import type { PrepackagedFoodFilingForm } from '../forms.js';
import { foodSafetyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** Special food in its factory packing counts as prepackaged; loose food and food made on the spot need the licence. */
export const PREPACKAGED_KINDS: readonly string[] = ['PREPACKAGED', 'HEALTH_FOOD', 'MEDICAL_FORMULA', 'INFANT_FORMULA'];

export const onlyPrepackaged: MarketSupervisionRule = {
  code: 'NOT_ONLY_PREPACKAGED_FOOD',
  ruleRef: foodSafetyLaw('第三十五条第一款'),
  items: ['prepackaged-food-filing'],
  judge: (subject) => {
    const { foodKinds = [] } = formOf<PrepackagedFoodFilingForm>(subject);
    if (foodKinds.length > 0 && foodKinds.every((kind) => PREPACKAGED_KINDS.includes(kind))) return null;
    return {
      zh: '经营内容不限于预包装食品，应当申请食品经营许可',
      en: 'The business is not limited to prepackaged food: apply for the licence',
    };
  },
};
