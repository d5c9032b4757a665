import { type FundRule, regulation } from './fund-rule.js';
import { withdrawalAccount } from './withdrawal.js';
import { withdrawalGroundOf } from './withdrawal-ground.js';

/** 第二十四条 is a closed list. */
export const withdrawalGroundGiven: FundRule = {
  code: 'WITHDRAWAL_WITHOUT_GROUND',
  ruleRef: regulation('第二十四条'),
  items: ['employee-withdrawal'],
  judge: ({ answers }) =>
    withdrawalGroundOf(answers) === null
      ? { zh: '申请不属于法定的提取情形', en: 'The application names none of the grounds of withdrawal in the regulation' }
      : null,
};

/** Money is paid from an account that this unit keeps for the employee and that no court has frozen. */
export const withdrawalAccountFree: FundRule = {
  code: 'WITHDRAWAL_ACCOUNT_NOT_FREE',
  ruleRef: regulation('第二十五条'),
  items: ['employee-withdrawal'],
  judge: (subject) => {
    const account = withdrawalAccount(subject);
    if (account === null)
      return { zh: '该职工在本单位没有可以提取的账户', en: 'The employee has no account with this unit to withdraw from' };
    if (!account.frozen) return null;
    return { zh: `职工账户${account.accountNumber}已被司法冻结`, en: `The employee account ${account.accountNumber} is frozen by a court` };
  },
};

/** Rent: three months of unbroken contributions (《关于放宽提取住房公积金支付房租条件的通知》第一条). */
const rentMonths = 3;

export const rentAfterThreeMonths: FundRule = {
  code: 'RENT_WITHDRAWAL_TOO_EARLY',
  ruleRef: { document: '《关于放宽提取住房公积金支付房租条件的通知》', article: '第一条' },
  items: ['employee-withdrawal'],
  judge: (subject) => {
    const account = withdrawalAccount(subject);
    if (subject.answers.FUND_WITHDRAWAL !== 'RENT' || account === null || account.consecutiveMonths >= rentMonths) return null;
    return {
      zh: `租房提取应当连续足额缴存满${rentMonths}个月，该职工为${account.consecutiveMonths}个月`,
      en: `A withdrawal for rent takes ${rentMonths} unbroken months of contributions; the employee has ${account.consecutiveMonths}`,
    };
  },
};
