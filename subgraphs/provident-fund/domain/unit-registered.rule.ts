import { textIn } from './form-reading.js';
import { type FundRule, regulation } from './fund-rule.js';

/** Everything after registration happens on the unit's own open account. */
export const unitRegistered: FundRule = {
  code: 'UNIT_ACCOUNT_NOT_OPEN',
  ruleRef: regulation('第十三条'),
  items: [
    'unit-change',
    'unit-account-closure',
    'employee-account',
    'remittance-assessment',
    'reduction-or-deferral',
    'employee-withdrawal',
    'deposit-certificate',
  ],
  judge: ({ facts: { unit }, form }) => {
    if (unit === null) return { zh: '该单位未办理住房公积金缴存登记', en: 'The unit is not registered with the provident fund' };
    if (unit.status === 'CLOSED')
      return { zh: `单位账户${unit.accountNumber}已注销`, en: `The unit account ${unit.accountNumber} is closed` };
    const stated = textIn(form, 'fundAccountNumber');
    if (stated === null || stated === unit.accountNumber) return null;
    return {
      zh: `填报的单位账号${stated}与该单位的账号${unit.accountNumber}不一致`,
      en: `The stated account ${stated} is not the unit's account ${unit.accountNumber}`,
    };
  },
};
