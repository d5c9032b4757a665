import { addYears } from '../calendar-date.js';
import type { FoodBusinessLicenceForm } from '../forms.js';
import { foodSafetyLaw } from '../laws.js';
import type { FoodPenaltyBar } from '../market-supervision-facts.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 食品安全法 art. 135: no application for five years after a revoked food licence; for life after prison for a food safety crime. */
const BARRED_YEARS = 5;

export const noFoodPenaltyBar: MarketSupervisionRule = {
  code: 'FOOD_BUSINESS_BARRED',
  ruleRef: foodSafetyLaw('第一百三十五条'),
  items: ['food-business-licence'],
  judge: (subject) => {
    const { creditCode, legalRepresentative, foodSafetyManagers = [] } = formOf<FoodBusinessLicenceForm>(subject);
    const concerned = [creditCode, legalRepresentative?.idNumber, ...foodSafetyManagers.map((manager) => manager.idNumber)];
    const bar = subject.facts.foodPenaltyBars.find(
      (one) => concerned.includes(one.certificateNumber) && stillBarred(one, subject.receivedOn),
    );
    if (bar === undefined) return null;
    const until = foodBarUntil(bar);
    return {
      zh: `申请人、法定代表人或者食品安全管理人员被限制从事食品经营（处罚日期${bar.decidedOn}，${until === null ? '终身限制' : `限制至${until}`}）`,
      en: `The operator or a responsible person is barred from the food business ${until === null ? 'for life' : `until ${until}`} (decision of ${bar.decidedOn})`,
    };
  },
};

/** Last day of the bar; null: for life. */
export function foodBarUntil(bar: FoodPenaltyBar): string | null {
  return bar.ground === 'FOOD_SAFETY_CRIME' ? null : addYears(bar.decidedOn, BARRED_YEARS);
}

function stillBarred(bar: FoodPenaltyBar, day: string): boolean {
  const until = foodBarUntil(bar);
  return until === null || day <= until;
}
