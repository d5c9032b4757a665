import type { FoodBusinessLicenceForm } from '../forms.js';
import { foodSafetyLaw } from '../laws.js';
import type { FoodLicence } from '../market-supervision-facts.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 一地一证: one operator, one place, one licence; and who holds a licence needs no filing beside it. */
export const oneLicenceAPlace: MarketSupervisionRule = {
  code: 'FOOD_LICENCE_HELD_FOR_PLACE',
  ruleRef: foodSafetyLaw('第三十五条'),
  items: ['food-business-licence', 'prepackaged-food-filing'],
  judge: (subject) => {
    const address = formOf<FoodBusinessLicenceForm>(subject).domicile?.address ?? '';
    const held = subject.facts.foodLicences.find(
      (licence) =>
        inForce(licence, subject.today) &&
        samePlace(licence.address, address) &&
        (licence.kind === 'LICENCE' || subject.item === 'prepackaged-food-filing'),
    );
    if (held === undefined) return null;
    return {
      zh: `该经营场所已有有效的${held.kind === 'LICENCE' ? '食品经营许可证' : '仅销售预包装食品备案'}（${held.number}），增减经营项目请办理变更`,
      en: `${held.number} is in force for this place: change it instead`,
    };
  },
};

/** A licence runs through its last day, unless it was ended (注销、吊销、撤销) before. */
export function inForce(licence: Pick<FoodLicence, 'validUntil' | 'endedOn'>, today: string): boolean {
  return (licence.validUntil === null || today <= licence.validUntil) && (licence.endedOn === null || today < licence.endedOn);
}

export function samePlace(one: string, other: string): boolean {
  const comparable = (address: string) => address.normalize('NFKC').replace(/\s/g, '');
  return comparable(one) === comparable(other);
}
