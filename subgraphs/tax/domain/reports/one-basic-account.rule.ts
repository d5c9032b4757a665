import { partOf, textOf } from '../form-reading.js';
import type { TaxRule } from '../tax-rule.js';

/** 人民币银行结算账户管理办法第四条: a depositor has one basic account. */
export const oneBasicAccountRule: TaxRule = {
  code: 'SECOND_BASIC_ACCOUNT',
  ruleRef: { document: '《人民币银行结算账户管理办法》', article: '第四条' },
  items: ['bank-account-report'],
  judge: ({ form, answers, facts }) => {
    if (answers.ACCOUNT_EVENT === 'CLOSED' || form.accountKind !== 'BASIC') return null;
    const number = textOf(partOf(form, 'bankAccount'), 'number');
    const other = facts.accounts.find((account) => account.kind === 'BASIC' && !account.closed && account.number !== number);
    if (other === undefined) return null;
    return {
      zh: `已经报告基本存款账户（${other.bank}，尾号${other.number.slice(-4)}），应当先报告该账户注销或者改为其他性质`,
      en: `A basic account (${other.bank}, ending in ${other.number.slice(-4)}) is on record; report its closing first`,
    };
  },
};
