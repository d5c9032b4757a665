import type { FoodBusinessLicenceForm } from '../forms.js';
import { foodSafetyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** Floor plans are measured to a hundredth of a square metre: less than half of one is rounding of the sum, not area. */
const ROUNDING = 0.004;

export const layoutWithinPremises: MarketSupervisionRule = {
  code: 'LAYOUT_EXCEEDS_PREMISES',
  ruleRef: foodSafetyLaw('第三十三条第一款第一项'),
  items: ['food-business-licence'],
  judge: (subject) => {
    const { layout } = formOf<FoodBusinessLicenceForm>(subject);
    if (layout === undefined) return null;
    const zones = layout.processing + layout.sellingOrDining + layout.storage + layout.specialRoom;
    if (zones <= layout.total + ROUNDING) return null;
    return {
      zh: `各功能区面积合计${zones.toFixed(2)}平方米，超过经营场所面积${layout.total}平方米`,
      en: `The zones add up to ${zones.toFixed(2)} m², the premises have ${layout.total} m²`,
    };
  },
};
