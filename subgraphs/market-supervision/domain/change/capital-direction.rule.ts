import type { CompanyChangeForm } from '../forms.js';
import { companyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { formatFen, toFen } from '../yuan.js';

/** What is called an increase rises from the registered figure, what is called a reduction falls from it. */
export const capitalDirection: MarketSupervisionRule = {
  code: 'CAPITAL_CHANGE_CONTRADICTS_REGISTER',
  ruleRef: companyLaw('第二百二十四条、第二百二十八条'),
  items: ['company-change'],
  judge: (subject) => {
    const change = subject.answers.CHANGES_CAPITAL ?? 'NO';
    if (change === 'NO') return null;
    const form = formOf<CompanyChangeForm>(subject);
    const before = toFen(subject.facts.registration?.registeredCapital ?? form.currentCapital ?? 0);
    const after = toFen(form.newCapital ?? 0);
    if (change === 'INCREASE' ? after > before : after < before) return null;
    return {
      zh: `登记的注册资本为${formatFen(before)}元，申请变更为${formatFen(after)}元，与所选的${change === 'INCREASE' ? '增资' : '减资'}不符`,
      en: `The registered capital is ${formatFen(before)} yuan; ${formatFen(after)} yuan is no ${change === 'INCREASE' ? 'increase' : 'reduction'}`,
    };
  },
};
