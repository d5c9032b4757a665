import { addYears } from '../calendar-date.js';
import type { CompanyRegistrationForm } from '../forms.js';
import { companyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { LIMITED_TYPES } from './company-types.js';

/** 公司法 art. 47: years from establishment within which the subscribed capital of a limited company is paid in. */
export const PAY_IN_YEARS = 5;

/** The company is established on the day the licence is issued, that is, of this decision. */
export const capitalPaidIn: MarketSupervisionRule = {
  code: 'CAPITAL_PAID_IN_TOO_LATE',
  ruleRef: companyLaw('第四十七条第一款'),
  items: ['company-registration'],
  judge: (subject) => {
    const { enterpriseType = '', shareholders = [] } = formOf<CompanyRegistrationForm>(subject);
    if (!LIMITED_TYPES.includes(enterpriseType)) return null;
    const latest = addYears(subject.today, PAY_IN_YEARS);
    const late = shareholders.filter((shareholder) => shareholder.payInBy > latest);
    if (late.length === 0) return null;
    return {
      zh: `认缴出资应当自公司成立之日起五年内（不晚于${latest}）缴足，超期的股东：${late.map((one) => `${one.name}（${one.payInBy}）`).join('、')}`,
      en: `Capital is paid in within five years, by ${latest}; later: ${late.map((one) => `${one.name} (${one.payInBy})`).join(', ')}`,
    };
  },
};
