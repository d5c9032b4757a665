import type { CompanyRegistrationForm } from '../forms.js';
import { registrationBylaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { LIMITED_TYPES, typeName } from './company-types.js';

/**
 * A county authority registers limited companies. Joint stock companies belong to the prefecture (实施细则 art. 4);
 * partnerships, sole proprietorships and branches are not companies and have their own registration.
 */
export const enterpriseTypeInCompetence: MarketSupervisionRule = {
  code: 'ENTERPRISE_TYPE_OUT_OF_COMPETENCE',
  ruleRef: registrationBylaw('第四条'),
  items: ['company-registration'],
  judge: (subject) => {
    const type = formOf<CompanyRegistrationForm>(subject).enterpriseType;
    if (type === undefined || LIMITED_TYPES.includes(type)) return null;
    const name = typeName(type);
    return type === 'JOINT_STOCK_COMPANY'
      ? {
          zh: `${name.zh}由地市级以上登记机关登记，请向呼伦贝尔市市场监督管理局申请`,
          en: `A ${name.en} is registered by the prefecture: apply to the Hulunbuir Market Supervision Bureau`,
        }
      : { zh: `${name.zh}不属于公司，请选择对应的设立登记事项`, en: `A ${name.en} is not a company and has its own registration` };
  },
};
