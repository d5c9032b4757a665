import { isFundAccountNumber, looksLikeFundAccountNumber } from './fund-account-number.js';
import { type FundRule, regulation } from './fund-rule.js';
import { transferredEmployeesOf } from './rosters.js';

/** A balance moves within this office only to a unit that it keeps; other offices' units are for them to check. */
export const receivingUnitOpen: FundRule = {
  code: 'RECEIVING_UNIT_NOT_OPEN',
  ruleRef: regulation('第十五条'),
  items: ['employee-account'],
  judge: ({ form, facts: { receivingUnits, unit } }) => {
    const named = new Set(transferredEmployeesOf(form).map((employee) => employee.receivingFundAccountNumber));
    const isOpen = (number: string) => receivingUnits.some(({ accountNumber, status }) => accountNumber === number && status === 'OPEN');
    const isOurs = (number: string) => looksLikeFundAccountNumber(number) && isFundAccountNumber(number);
    const missing = [...named].filter((number) => isOurs(number) && number !== unit?.accountNumber && !isOpen(number));
    if (missing.length === 0) return null;
    return {
      zh: `转入单位账号${missing.join('、')}在本管理部没有登记或者已经注销，不能转入`,
      en: `The receiving account(s) ${missing.join(', ')} are not open with this office`,
    };
  },
};
