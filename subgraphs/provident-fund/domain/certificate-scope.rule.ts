import { textIn } from './form-reading.js';
import { type FundRule, regulation } from './fund-rule.js';
import { monthOf } from './month.js';
import { employeeNamedIn } from './withdrawal.js';

/** A certificate tells of months up to the one of the application, in order. */
export const certificatePeriod: FundRule = {
  code: 'CERTIFICATE_PERIOD_WRONG',
  ruleRef: regulation('第二十二条'),
  items: ['deposit-certificate'],
  judge: ({ form, receivedOn }) => {
    const from = textIn(form, 'certifiedFrom') ?? '';
    const until = textIn(form, 'certifiedUntil') ?? '';
    const current = monthOf(receivedOn);
    if (from !== '' && from <= until && until <= current) return null;
    return {
      zh: `证明期间${from}至${until}应当先后有序且不晚于申请当月${current}`,
      en: `The months to certify, ${from} to ${until}, must be in order and not after the month of application, ${current}`,
    };
  },
};

/** Only for an employee whose account this unit keeps or kept. */
export const certificateOfOwnEmployee: FundRule = {
  code: 'CERTIFICATE_FOR_STRANGER',
  ruleRef: regulation('第二十二条'),
  items: ['deposit-certificate'],
  judge: ({ answers, form, facts }) => {
    const idNumber = employeeNamedIn(form);
    if (answers.FUND_CERTIFICATE !== 'EMPLOYEE' || facts.accounts.some((account) => account.idNumber === idNumber)) return null;
    return { zh: '该人员在本单位没有住房公积金账户', en: 'The person has no provident fund account with this unit' };
  },
};
