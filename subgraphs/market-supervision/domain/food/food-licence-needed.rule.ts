import type { FoodBusinessLicenceForm } from '../forms.js';
import { foodSafetyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 食品安全法 art. 35: who sells nothing but prepackaged food files, and needs no licence. */
export const foodLicenceNeeded: MarketSupervisionRule = {
  code: 'FOOD_FILING_SUFFICES',
  ruleRef: foodSafetyLaw('第三十五条第一款'),
  items: ['food-business-licence'],
  judge: (subject) => {
    const { foodItems = [] } = formOf<FoodBusinessLicenceForm>(subject);
    if (foodItems.some((item) => item !== 'PREPACKAGED_SALES')) return null;
    return {
      zh: '仅销售预包装食品的，不需要取得食品经营许可，请办理备案',
      en: 'Selling prepackaged food only needs a filing, no licence',
    };
  },
};
