import type { SpecialEquipmentForm } from '../forms.js';
import { specialEquipmentLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { EQUIPMENT_KINDS } from './equipment-kinds.js';

/** The catalogue code says what the equipment is; the registration number is made from it. */
export const equipmentCodeFitsKind: MarketSupervisionRule = {
  code: 'EQUIPMENT_CODE_DOES_NOT_FIT_KIND',
  ruleRef: specialEquipmentLaw('第二条'),
  items: ['special-equipment-registration'],
  judge: (subject) => {
    const { catalogueCode } = formOf<SpecialEquipmentForm>(subject);
    const kind = EQUIPMENT_KINDS[subject.answers.EQUIPMENT_KIND ?? ''];
    if (catalogueCode === undefined || kind === undefined || catalogueCode.startsWith(kind.lead)) return null;
    return {
      zh: `设备目录代码${catalogueCode}不属于${kind.zh}（${kind.zh}的代码以${kind.lead}开头）`,
      en: `Catalogue code ${catalogueCode} is not a ${kind.en}'s, which begins with ${kind.lead}`,
    };
  },
};
