import { registrationRegulation } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';

/** 条例 art. 21: a company is established once, on the day of its licence; a second registration would give it a second credit code. */
export const companyNotRegisteredYet: MarketSupervisionRule = {
  code: 'COMPANY_ALREADY_REGISTERED',
  ruleRef: registrationRegulation('第二十一条'),
  items: ['company-registration'],
  judge: ({ facts: { registration } }) =>
    registration === null
      ? null
      : {
          zh: `该企业已于${registration.establishedOn}登记（统一社会信用代码${registration.creditCode}），不得重复设立登记`,
          en: `The enterprise was registered on ${registration.establishedOn} as ${registration.creditCode}`,
        },
};
