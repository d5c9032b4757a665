import { type FundRule, regulation } from './fund-rule.js';

/** A unit registers once; whoever closed its account may come back. */
export const firstRegistration: FundRule = {
  code: 'UNIT_ALREADY_REGISTERED',
  ruleRef: regulation('第十四条'),
  items: ['unit-registration'],
  judge: ({ facts: { unit } }) => {
    if (unit === null || unit.status === 'CLOSED') return null;
    return {
      zh: `该单位已于${unit.registeredOn}办理缴存登记，单位账号${unit.accountNumber}，不得重复登记`,
      en: `The unit registered on ${unit.registeredOn} under account ${unit.accountNumber} and cannot register again`,
    };
  },
};
