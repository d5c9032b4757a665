import { numberIn } from './form-reading.js';
import { type FundRule, regulation } from './fund-rule.js';
import { fenOf, yuanText } from './money.js';
import { payableFen, withdrawalAccount } from './withdrawal.js';
import { closesAccount, withdrawalGroundOf } from './withdrawal-ground.js';

/** Nobody draws more than the account holds. */
export const withdrawalWithinBalance: FundRule = {
  code: 'WITHDRAWAL_EXCEEDS_BALANCE',
  ruleRef: regulation('第二十四条'),
  items: ['employee-withdrawal'],
  judge: (subject) => {
    const account = withdrawalAccount(subject);
    const payable = payableFen(subject);
    if (account === null || payable === null || payable <= account.balanceFen) return null;
    return {
      zh: `提取金额${yuanText(payable)}元超过账户存储余额${yuanText(account.balanceFen)}元`,
      en: `The withdrawal of ${yuanText(payable)} yuan exceeds the balance of ${yuanText(account.balanceFen)} yuan`,
    };
  },
};

/** For housing: not more than was spent, and not more than was asked for. */
export const withdrawalWithinExpense: FundRule = {
  code: 'WITHDRAWAL_EXCEEDS_EXPENSE',
  ruleRef: regulation('第二十四条'),
  items: ['employee-withdrawal'],
  judge: (subject) => {
    const ground = withdrawalGroundOf(subject.answers);
    if (ground === null || closesAccount(ground)) return null;
    const payable = payableFen(subject);
    const asked = fenOf(numberIn(subject.form, 'withdrawalAmount') ?? 0);
    const spent = fenOf(numberIn(subject.form, 'housingExpense') ?? 0);
    if (payable !== null && payable <= asked && Math.max(payable, asked) <= spent) return null;
    return {
      zh: `准予提取${yuanText(payable ?? 0)}元、申请${yuanText(asked)}元，均不得超过实际住房支出${yuanText(spent)}元，准予金额不得超过申请金额`,
      en: `${yuanText(payable ?? 0)} yuan to be paid and ${yuanText(asked)} asked for may not exceed the housing expense of ${yuanText(spent)}`,
    };
  },
};

/** 第二十四条第二款: the account is closed with the payment, so nothing may remain in it. */
export const closingPaysAll: FundRule = {
  code: 'CLOSING_WITHDRAWAL_NOT_WHOLE',
  ruleRef: regulation('第二十四条'),
  items: ['employee-withdrawal'],
  judge: (subject) => {
    const ground = withdrawalGroundOf(subject.answers);
    const account = withdrawalAccount(subject);
    const payable = payableFen(subject);
    if (ground === null || !closesAccount(ground) || account === null || payable === null || payable >= account.balanceFen) return null;
    return {
      zh: `该情形应当提取全部余额并注销账户：余额${yuanText(account.balanceFen)}元，准予${yuanText(payable)}元`,
      en: `This ground pays out the whole balance of ${yuanText(account.balanceFen)} yuan and closes the account, not ${yuanText(payable)}`,
    };
  },
};
