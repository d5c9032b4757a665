import type { FoodBusinessLicenceForm } from '../forms.js';
import { foodSafetyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** Areas are compared in whole hundredths of a square metre, the precision of a floor plan. */
export const layoutWithinPremises: MarketSupervisionRule = {
  code: 'LAYOUT_EXCEEDS_PREMISES',
  ruleRef: foodSafetyLaw('第三十三条第一款第一项'),
  items: ['food-business-licence'],
  judge: (subject) => {
    const { layout } = formOf<FoodBusinessLicenceForm>(subject);
    if (layout === undefined) return null;
    const zones = [layout.processing, layout.sellingOrDining, layout.storage, layout.specialRoom].reduce(
      (sum, area) => sum + Math.round(area * 100),
      0,
    );
    if (zones <= Math.round(layout.total * 100)) return null;
    return {
      zh: `各功能区面积合计${zones / 100}平方米，超过经营场所面积${layout.total}平方米`,
      en: `The zones add up to ${zones / 100} m², the premises have ${layout.total} m²`,
    };
  },
};
