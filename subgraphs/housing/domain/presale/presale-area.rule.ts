import { plainFigure } from '../figures.js';
import { numberOf, textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** All presale permits of one project together may not sell more than was permitted to be built. Square metres. */
export const presaleAreaWithinPermit: HousingRule = {
  code: 'PRESALE_AREA_EXCEEDS_PERMIT',
  ruleRef: { document: '《城市商品房预售管理办法》', article: '第七条' },
  items: ['presale-permit'],
  judge({ form, facts }) {
    const permitted = numberOf(form, 'permitFloorArea');
    const applied = numberOf(form, 'presaleFloorArea');
    if (permitted === null || applied === null)
      return { zh: '未填报规划许可建筑面积或者预售面积', en: 'The permitted or the presale floor area is missing' };
    const sold = facts.presalePermits
      .filter((permit) => permit.constructionPermitNumber === textOf(form, 'constructionPermitNumber'))
      .reduce((sum, permit) => sum + permit.floorArea, 0);
    if (sold + applied <= permitted) return null;
    return {
      zh: `申请预售${plainFigure(applied)}平方米，已许可预售${plainFigure(sold)}平方米，合计超过规划许可建筑面积${plainFigure(permitted)}平方米`,
      en: `${plainFigure(applied)} m² applied for and ${plainFigure(sold)} m² already permitted exceed the planned ${plainFigure(permitted)} m²`,
    };
  },
};
