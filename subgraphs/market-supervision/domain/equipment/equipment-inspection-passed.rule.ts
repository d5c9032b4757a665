import type { SpecialEquipmentForm } from '../forms.js';
import { specialEquipmentLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 特种设备安全法 art. 25 and 40: no use before the supervisory or first inspection is passed, nor after the next one is due. */
export const equipmentInspectionPassed: MarketSupervisionRule = {
  code: 'EQUIPMENT_INSPECTION_NOT_PASSED',
  ruleRef: specialEquipmentLaw('第二十五条、第四十条'),
  items: ['special-equipment-registration'],
  judge: (subject) => {
    const { inspection } = formOf<SpecialEquipmentForm>(subject);
    if (inspection === undefined) return null;
    if (inspection.conclusion === 'FAILED')
      return {
        zh: `检验报告${inspection.reportNumber}结论为不合格，不得使用`,
        en: `Report ${inspection.reportNumber} found the equipment unfit for use`,
      };
    if (subject.today <= inspection.nextDueOn) return null;
    return {
      zh: `检验有效期已于${inspection.nextDueOn}届满，应当重新检验`,
      en: `The inspection was valid until ${inspection.nextDueOn}: inspect again`,
    };
  },
};
