import { textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { wageBasisOf } from './maternity-allowance.js';

/** Without one month of contribution wages there is no average to pay by. */
export const maternityWageKnown: MedicalInsuranceRule = {
  code: 'MATERNITY_WAGE_BASIS_MISSING',
  ruleRef: law('socialInsuranceLaw', '第五十六条'),
  items: ['maternity-allowance'],
  judge({ form, facts }) {
    const eventOn = textOf(form, 'maternityEventOn');
    if (eventOn !== null && wageBasisOf(facts.contributions, eventOn) !== null) return null;
    return {
      zh: '单位上年度和本年度分娩（终止妊娠）前均没有缴费工资记录，无法核定月平均缴费工资',
      en: 'No contribution wages are on record to take the monthly average from',
    };
  },
};
