import type { CompanyRegistrationForm } from '../forms.js';
import { companyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** Each shareholder stands once with its whole share: otherwise the number of shareholders (and the sole-shareholder type) is not true. */
export const shareholdersDistinct: MarketSupervisionRule = {
  code: 'SHAREHOLDER_LISTED_TWICE',
  ruleRef: companyLaw('第四十六条'),
  items: ['company-registration'],
  judge: (subject) => {
    const { shareholders = [] } = formOf<CompanyRegistrationForm>(subject);
    const numbers = shareholders.map((shareholder) => shareholder.certificateNumber);
    const repeated = shareholders.filter((shareholder, index) => numbers.indexOf(shareholder.certificateNumber) !== index);
    if (repeated.length === 0) return null;
    const names = [...new Set(repeated.map((shareholder) => shareholder.name))];
    return {
      zh: `股东${names.join('、')}重复填报，同一股东的出资应当合并为一条`,
      en: `Listed more than once: ${names.join(', ')}; a shareholder's contributions are one entry`,
    };
  },
};
