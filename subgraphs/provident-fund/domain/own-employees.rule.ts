import { type FundRule, regulation } from './fund-rule.js';
import { depositLinesOf } from './rosters.js';

/** Deposits are assessed on accounts that this unit keeps: active ones, and for months past sealed ones too. */
export const ownEmployees: FundRule = {
  code: 'DEPOSIT_WITHOUT_ACCOUNT',
  ruleRef: regulation('第十三条'),
  items: ['remittance-assessment'],
  judge: ({ answers, form, facts: { accounts } }) => {
    const states = answers.FUND_ASSESSMENT === 'ARREARS' ? ['NORMAL', 'SEALED'] : ['NORMAL'];
    const kept = new Set(accounts.filter(({ status }) => states.includes(status)).map(({ idNumber }) => idNumber));
    const names = depositLinesOf(form).flatMap(({ name, idNumber }) => (kept.has(idNumber) ? [] : [name]));
    if (names.length === 0) return null;
    return {
      zh: `清册中${names.length}人在本单位没有可以缴存的账户：${names.join('、')}`,
      en: `${names.length} person(s) on the roster have no account with this unit to deposit to: ${names.join(', ')}`,
    };
  },
};
