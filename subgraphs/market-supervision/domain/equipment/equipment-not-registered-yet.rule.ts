import type { SpecialEquipmentForm } from '../forms.js';
import { specialEquipmentLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** One piece, one registration; what was scrapped does not come back (art. 48). Moved-away equipment may return. */
export const equipmentNotRegisteredYet: MarketSupervisionRule = {
  code: 'EQUIPMENT_ALREADY_REGISTERED',
  ruleRef: specialEquipmentLaw('第三十三条、第四十八条'),
  items: ['special-equipment-registration'],
  judge: (subject) => {
    const { manufacturer, productNumber } = formOf<SpecialEquipmentForm>(subject);
    const known = subject.facts.specialEquipment.find(
      (one) => one.manufacturer === manufacturer && one.productNumber === productNumber && one.status !== 'MOVED_AWAY',
    );
    if (known === undefined) return null;
    return known.status === 'SCRAPPED'
      ? {
          zh: `出厂编号${known.productNumber}的设备已经报废，不得再登记使用`,
          en: `${known.productNumber} was scrapped and cannot be registered again`,
        }
      : {
          zh: `出厂编号${known.productNumber}的设备已办理使用登记（${known.registrationNumber}）`,
          en: `${known.productNumber} is registered already as ${known.registrationNumber}`,
        };
  },
};
