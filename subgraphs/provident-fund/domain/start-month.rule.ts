import { textIn } from './form-reading.js';
import { type FundRule, regulation } from './fund-rule.js';
import { monthOf, shiftMonth } from './month.js';
import type { ProvidentFundSubject } from './subject.js';

export function startMonthDecided({ form, details }: ProvidentFundSubject): string | null {
  return details.assessment?.startMonth ?? textIn(form, 'contributionStartMonth');
}

/** No contributions for months before the unit existed. */
export const startAfterEstablishment: FundRule = {
  code: 'START_MONTH_BEFORE_ESTABLISHMENT',
  ruleRef: regulation('第十四条'),
  items: ['unit-registration'],
  judge: (subject) => {
    const start = startMonthDecided(subject);
    const established = textIn(subject.form, 'registeredOn');
    if (start === null) return { zh: '未填报缴存起始月份', en: 'No first contribution month is stated' };
    if (established === null || start >= monthOf(established)) return null;
    return {
      zh: `缴存起始月份${start}早于单位成立日期${established}`,
      en: `The first contribution month ${start} lies before the unit was established on ${established}`,
    };
  },
};

/** 第十七条: a new employee contributes from the second month of work, so a unit with staff cannot start later than the month after it applied. */
export const startWithStaff: FundRule = {
  code: 'START_MONTH_TOO_LATE',
  ruleRef: regulation('第十七条'),
  items: ['unit-registration'],
  judge: (subject) => {
    const start = startMonthDecided(subject);
    const latest = shiftMonth(monthOf(subject.receivedOn), 1);
    if (subject.answers.EMPLOYS_STAFF !== 'YES' || start === null || start <= latest) return null;
    return {
      zh: `单位已有职工，缴存起始月份不得晚于${latest}，填报为${start}`,
      en: `The unit has employees: contributions start in ${latest} at the latest, not in ${start}`,
    };
  },
};
