import type { CompanyRegistrationForm } from '../forms.js';
import { beneficialOwnerMeasures } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { formatFen, toFen } from '../yuan.js';

/** 受益所有人信息管理办法 art. 3: ten million yuan and natural persons only; otherwise the beneficial owners are filed. */
const EXEMPT_CAPITAL = 10_000_000;

export const beneficialOwnerExemption: MarketSupervisionRule = {
  code: 'BENEFICIAL_OWNER_EXEMPTION_NOT_OPEN',
  ruleRef: beneficialOwnerMeasures('第三条'),
  items: ['company-registration'],
  judge: (subject) => {
    if (subject.answers.BENEFICIAL_OWNER !== 'EXEMPT') return null;
    const { registeredCapital = 0, shareholders = [] } = formOf<CompanyRegistrationForm>(subject);
    const corporate = shareholders.filter((shareholder) => shareholder.kind !== 'PERSON');
    if (corporate.length > 0)
      return {
        zh: `股东${corporate.map((one) => one.name).join('、')}不是自然人，不能承诺免于备案受益所有人`,
        en: `Not all shareholders are natural persons (${corporate.map((one) => one.name).join(', ')}): the beneficial owners are filed`,
      };
    if (registeredCapital <= EXEMPT_CAPITAL) return null;
    return {
      zh: `注册资本${formatFen(toFen(registeredCapital))}元超过1000万元，应当备案受益所有人信息`,
      en: `With a capital of ${formatFen(toFen(registeredCapital))} yuan, above 10,000,000, the beneficial owners are filed`,
    };
  },
};
