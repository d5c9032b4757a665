import { isFundAccountNumber, looksLikeFundAccountNumber } from './fund-account-number.js';
import { type FundRule, regulation } from './fund-rule.js';
import { transferredEmployeesOf } from './rosters.js';

/** A balance never goes to a mistyped account, nor back to where it comes from. */
export const receivingAccount: FundRule = {
  code: 'RECEIVING_ACCOUNT_WRONG',
  ruleRef: regulation('第十五条'),
  items: ['employee-account'],
  judge: ({ form, facts }) => {
    const numbers = new Set(transferredEmployeesOf(form).map((employee) => employee.receivingFundAccountNumber));
    for (const number of numbers) {
      if (number === facts.unit?.accountNumber)
        return { zh: `转入单位账号${number}即为本单位账号`, en: `The receiving account ${number} is the unit's own` };
      if (looksLikeFundAccountNumber(number) && !isFundAccountNumber(number))
        return { zh: `转入单位账号${number}校验位不正确`, en: `The receiving account ${number} has a wrong check digit` };
    }
    return null;
  },
};
