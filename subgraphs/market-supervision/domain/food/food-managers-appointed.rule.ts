import type { FoodBusinessLicenceForm } from '../forms.js';
import { foodSafetyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 食品安全法 art. 33 and 44: at least one food safety manager, full time or part time. */
export const foodManagersAppointed: MarketSupervisionRule = {
  code: 'FOOD_SAFETY_MANAGER_MISSING',
  ruleRef: foodSafetyLaw('第三十三条第一款第三项、第四十四条'),
  items: ['food-business-licence'],
  judge: (subject) =>
    (formOf<FoodBusinessLicenceForm>(subject).foodSafetyManagers ?? []).length > 0
      ? null
      : { zh: '未配备食品安全管理人员', en: 'No food safety manager is appointed' },
};
