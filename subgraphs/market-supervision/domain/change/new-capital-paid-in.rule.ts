import { addYears } from '../calendar-date.js';
import { PAY_IN_YEARS } from '../company/capital-paid-in.rule.js';
import type { CompanyChangeForm } from '../forms.js';
import { companyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 公司法 art. 228: new capital of a limited company is paid in as at establishment, five years counted from the registration of the increase. */
export const newCapitalPaidIn: MarketSupervisionRule = {
  code: 'NEW_CAPITAL_PAID_IN_TOO_LATE',
  ruleRef: companyLaw('第二百二十八条第一款'),
  items: ['company-change'],
  judge: (subject) => {
    if (subject.answers.CHANGES_CAPITAL !== 'INCREASE') return null;
    const payInBy = formOf<CompanyChangeForm>(subject).newCapitalPayInBy;
    const latest = addYears(subject.today, PAY_IN_YEARS);
    if (payInBy === undefined || payInBy <= latest) return null;
    return {
      zh: `新增资本的出资期限为${payInBy}，应当在变更登记之日起五年内（不晚于${latest}）缴足`,
      en: `New capital is paid in within five years, by ${latest}; the form says ${payInBy}`,
    };
  },
};
