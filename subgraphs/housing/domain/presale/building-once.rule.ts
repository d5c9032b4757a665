import { textOf, textsOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { sameName } from '../same-name.js';

/** A building enters presale once: a second permit would let it be sold twice. */
export const buildingPresoldOnce: HousingRule = {
  code: 'BUILDING_ALREADY_IN_PRESALE',
  ruleRef: { document: '《城市商品房预售管理办法》', article: '第六条' },
  items: ['presale-permit'],
  judge({ form, facts }) {
    const buildings = textsOf(form, 'presaleBuildings');
    if (buildings.length === 0) return { zh: '未填报申请预售的楼栋', en: 'No building is named' };
    const twice = facts.presalePermits
      .filter((permit) => permit.constructionPermitNumber === textOf(form, 'constructionPermitNumber'))
      .flatMap((permit) => permit.buildings.map((building) => ({ building, number: permit.number })))
      .filter(({ building }) => buildings.some((applied) => sameName(applied, building)));
    if (twice.length === 0) return null;
    return {
      zh: twice.map(({ building, number }) => `${building}已经取得预售许可（${number}）`).join('；'),
      en: twice.map(({ building, number }) => `${building} is in presale under ${number}`).join('; '),
    };
  },
};
