import type { FoodBusinessLicenceForm } from '../forms.js';
import { foodSafetyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { itemNames, OPERATOR_KINDS } from './food-items.js';

/** The kind of operator says what the business mainly is: a seller sells, a caterer or canteen cooks. */
export const foodItemsFitOperator: MarketSupervisionRule = {
  code: 'FOOD_ITEMS_DO_NOT_FIT_OPERATOR',
  ruleRef: foodSafetyLaw('第三十五条'),
  items: ['food-business-licence'],
  judge: (subject) => {
    const { operatorKind, foodItems = [] } = formOf<FoodBusinessLicenceForm>(subject);
    if (operatorKind === undefined) return null;
    const kind = OPERATOR_KINDS[operatorKind];
    if (foodItems.some((item) => kind.core.includes(item))) return null;
    return {
      zh: `主体业态为${kind.zh}，所选经营项目（${itemNames(foodItems).join('、')}）均不属于该业态`,
      en: `None of the chosen food items belongs to the business of a ${kind.en}`,
    };
  },
};
