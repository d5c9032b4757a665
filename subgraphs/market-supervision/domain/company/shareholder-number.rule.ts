import type { CompanyRegistrationForm } from '../forms.js';
import { companyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { LIMITED_TYPES } from './company-types.js';

const MOST_SHAREHOLDERS = 50;

/** 公司法 art. 42: one to fifty shareholders. With exactly one, the company is of the sole-shareholder type, and only then. */
export const shareholderNumber: MarketSupervisionRule = {
  code: 'SHAREHOLDER_NUMBER_DOES_NOT_FIT',
  ruleRef: companyLaw('第四十二条'),
  items: ['company-registration'],
  judge: (subject) => {
    const { enterpriseType = '', shareholders = [] } = formOf<CompanyRegistrationForm>(subject);
    if (!LIMITED_TYPES.includes(enterpriseType)) return null;
    const count = shareholders.length;
    if (enterpriseType === 'SOLE_SHAREHOLDER_COMPANY' && count !== 1)
      return {
        zh: `一人有限责任公司应当只有一名股东，申请表填报${count}名`,
        en: `A sole-shareholder company has exactly one shareholder; the form lists ${count}`,
      };
    if (enterpriseType === 'LIMITED_COMPANY' && count < 2)
      return {
        zh: `只有${count}名股东的，企业类型应当选择一人有限责任公司`,
        en: `With ${count} shareholder the type is that of a sole-shareholder company`,
      };
    if (count > MOST_SHAREHOLDERS)
      return {
        zh: `有限责任公司股东不得超过${MOST_SHAREHOLDERS}名，申请表填报${count}名`,
        en: `A limited company has at most ${MOST_SHAREHOLDERS} shareholders; the form lists ${count}`,
      };
    return null;
  },
};
