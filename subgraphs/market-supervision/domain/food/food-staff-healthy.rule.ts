import type { FoodBusinessLicenceForm } from '../forms.js';
import { foodSafetyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 食品安全法 art. 45: whoever touches food that is eaten directly holds a health certificate before starting work. */
export const foodStaffHealthy: MarketSupervisionRule = {
  code: 'HEALTH_CERTIFICATES_MISSING',
  ruleRef: foodSafetyLaw('第四十五条第二款'),
  items: ['food-business-licence'],
  judge: (subject) => {
    if (subject.answers.OPEN_FOOD !== 'YES') return null;
    const { openFoodStaff = 0, healthCertificates = 0 } = formOf<FoodBusinessLicenceForm>(subject);
    if (healthCertificates >= openFoodStaff) return null;
    return {
      zh: `接触直接入口食品的从业人员${openFoodStaff}人，持有效健康证明的${healthCertificates}人`,
      en: `${openFoodStaff} people handle open food, ${healthCertificates} hold a health certificate`,
    };
  },
};
