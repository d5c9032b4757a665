import type { FoodBusinessLicenceForm } from '../forms.js';
import { foodSafetyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { itemNames, SPECIAL_ROOM_ITEMS } from './food-items.js';

/** 食品安全法 art. 33: layout and process keep food that is eaten unheated from contamination. */
export const specialRoomProvided: MarketSupervisionRule = {
  code: 'SPECIAL_ROOM_MISSING',
  ruleRef: foodSafetyLaw('第三十三条第一款第四项'),
  items: ['food-business-licence'],
  judge: (subject) => {
    const { foodItems = [], layout } = formOf<FoodBusinessLicenceForm>(subject);
    const unheated = SPECIAL_ROOM_ITEMS.filter((item) => foodItems.includes(item));
    if (unheated.length === 0 || (layout?.specialRoom ?? 0) > 0) return null;
    return {
      zh: `经营${itemNames(unheated).join('、')}应当设置专间，布局图未列专间面积`,
      en: 'Cold or raw dishes are made in a room of their own, and the layout has none',
    };
  },
};
