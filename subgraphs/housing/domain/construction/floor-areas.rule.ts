import { areaDeviation } from '../floor-area-agreement.js';
import { numberOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

export const floorAreasAgree: HousingRule = {
  code: 'FLOOR_AREAS_DIFFER',
  ruleRef: { document: '《中华人民共和国城乡规划法》', article: '第四十三条' },
  items: ['construction-permit'],
  judge: ({ form, facts }) =>
    areaDeviation(numberOf(form, 'permitFloorArea'), numberOf(form, 'drawingFloorArea'), facts.standards.floorAreaTolerance, {
      zh: '施工图建筑面积',
      en: 'floor area of the drawings',
    }),
};
