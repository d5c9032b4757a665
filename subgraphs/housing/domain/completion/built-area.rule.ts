import { areaDeviation } from '../floor-area-agreement.js';
import { numberOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

export const builtAreaAgrees: HousingRule = {
  code: 'BUILT_AREA_DIFFERS',
  ruleRef: { document: '《中华人民共和国城乡规划法》', article: '第四十五条' },
  items: ['completion-filing'],
  judge: ({ form, facts }) =>
    areaDeviation(numberOf(form, 'permitFloorArea'), numberOf(form, 'builtFloorArea'), facts.standards.floorAreaTolerance, {
      zh: '竣工建筑面积',
      en: 'built floor area',
    }),
};
