import { addYears } from '../calendar-date.js';
import type { SpecialEquipmentForm } from '../forms.js';
import { specialEquipmentLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 特种设备安全法 art. 48: beyond its design life equipment goes on only after a safety assessment. */
export const withinDesignLife: MarketSupervisionRule = {
  code: 'EQUIPMENT_PAST_DESIGN_LIFE',
  ruleRef: specialEquipmentLaw('第四十八条'),
  items: ['special-equipment-registration'],
  judge: (subject) => {
    const { manufacturedOn, designLifeYears } = formOf<SpecialEquipmentForm>(subject);
    if (manufacturedOn === undefined || designLifeYears === undefined || subject.answers.LIFE_ASSESSED === 'YES') return null;
    const until = addYears(manufacturedOn, designLifeYears);
    if (subject.today <= until) return null;
    return {
      zh: `设备设计使用年限${designLifeYears}年已于${until}届满，未经安全评估不得继续使用`,
      en: `The design life of ${designLifeYears} years ended on ${until} and no safety assessment extends it`,
    };
  },
};
