import type { SpecialEquipmentForm } from '../forms.js';
import { specialEquipmentLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** Made, then inspected, then put to use: a report older than the equipment, or use before the inspection, is not believed. */
export const equipmentDatesInOrder: MarketSupervisionRule = {
  code: 'EQUIPMENT_DATES_OUT_OF_ORDER',
  ruleRef: specialEquipmentLaw('第二十一条、第二十五条'),
  items: ['special-equipment-registration'],
  judge: (subject) => {
    const { manufacturedOn, inspection, commissionedOn } = formOf<SpecialEquipmentForm>(subject);
    if (manufacturedOn === undefined || inspection === undefined) return null;
    const { inspectedOn } = inspection;
    if (inspectedOn < manufacturedOn || inspectedOn > subject.today)
      return {
        zh: `检验日期${inspectedOn}应当在制造日期${manufacturedOn}之后、不晚于今日`,
        en: `The inspection (${inspectedOn}) lies before manufacture (${manufacturedOn}) or in the future`,
      };
    if (commissionedOn === undefined || commissionedOn >= manufacturedOn) return null;
    return {
      zh: `投入使用日期${commissionedOn}早于制造日期${manufacturedOn}`,
      en: `Put to use on ${commissionedOn}, before it was made on ${manufacturedOn}`,
    };
  },
};
