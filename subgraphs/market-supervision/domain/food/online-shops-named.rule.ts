import type { PrepackagedFoodFilingForm } from '../forms.js';
import { foodLicensingMeasures } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** Who sells online names every shop, so that it can be found. */
export const onlineShopsNamed: MarketSupervisionRule = {
  code: 'ONLINE_SHOP_NOT_NAMED',
  ruleRef: foodLicensingMeasures('食品经营备案一章'),
  items: ['prepackaged-food-filing'],
  judge: (subject) => {
    if (subject.answers.SELLS_ONLINE !== 'YES') return null;
    const { onlineShops = [] } = formOf<PrepackagedFoodFilingForm>(subject);
    return onlineShops.length > 0 ? null : { zh: '从事网络经营的，应当填报网址', en: 'Name the address of every online shop' };
  },
};
