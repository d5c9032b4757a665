import { numberIn } from './form-reading.js';
import { type FundRule, regulation } from './fund-rule.js';

/** Before the unit account closes, every employee account is sealed, transferred or closed (第十四条第二款). */
export const accountsSettled: FundRule = {
  code: 'EMPLOYEE_ACCOUNTS_OPEN',
  ruleRef: regulation('第十四条'),
  items: ['unit-account-closure'],
  judge: ({ facts: { accounts }, form }) => {
    const held = accounts.filter(({ status }) => status === 'NORMAL').length;
    const open = Math.max(held, numberIn(form, 'fundAccountsStillOpen') ?? 0);
    if (open === 0) return null;
    return {
      zh: `尚有${open}个职工账户处于正常缴存状态，应当先办理封存或者转移`,
      en: `${open} employee account(s) are still active and must first be sealed or transferred`,
    };
  },
};
