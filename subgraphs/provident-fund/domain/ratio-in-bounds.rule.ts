import { type ContributionRatios, isRatioInBounds, ratioCeiling, ratioFloor, ratiosAskedFor } from './contribution-ratio.js';
import { type FundRule, regulation } from './fund-rule.js';
import type { ProvidentFundSubject } from './subject.js';

/** What will stand after the decision: at registration the ratios as assessed, otherwise as the unit stated them. */
export function ratiosDecided({ item, form, details }: ProvidentFundSubject): ContributionRatios | null {
  if (item !== 'unit-registration' || details.assessment === undefined) return ratiosAskedFor(form);
  return { unit: details.assessment.unitRatio, employee: details.assessment.employeeRatio };
}

/** 缴存比例: both shares between 5 % and 12 %. */
export const ratioInBounds: FundRule = {
  code: 'CONTRIBUTION_RATIO_OUT_OF_BOUNDS',
  ruleRef: regulation('第十八条'),
  items: ['unit-registration', 'remittance-assessment'],
  judge: (subject) => {
    const ratios = ratiosDecided(subject);
    if (ratios === null) return { zh: '未填报缴存比例，无法核定', en: 'No contribution ratio is stated, so none can be assessed' };
    if (isRatioInBounds(ratios.unit) && isRatioInBounds(ratios.employee)) return null;
    return {
      zh: `单位缴存比例${ratios.unit}%、职工缴存比例${ratios.employee}%，均应当不低于${ratioFloor}%、不高于${ratioCeiling}%`,
      en: `Unit ratio ${ratios.unit}% and employee ratio ${ratios.employee}% must each lie between ${ratioFloor}% and ${ratioCeiling}%`,
    };
  },
};
