import { notFilled, numberOf } from '../form-reading.js';
import { fen, money, yuanOf } from '../money.js';
import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';

/** 实施细则第四十一条第二项: cash, less wages and social insurance due, does not suffice for the tax. */
export const shortOfCashRule: TaxRule = {
  code: 'CASH_SUFFICES_FOR_TAX',
  ruleRef: { document: COLLECTION_RULES, article: '第四十一条' },
  items: ['deferred-payment'],
  judge: ({ form, answers }) => {
    if (answers.PAYMENT_DEFERRAL_GROUND !== 'SHORT_OF_CASH') return null;
    const cash = numberOf(form, 'cashBalance');
    const wages = numberOf(form, 'payableWages');
    const insurance = numberOf(form, 'payableSocialInsurance');
    const tax = numberOf(form, 'amountPayable');
    if (cash === undefined || wages === undefined || insurance === undefined || tax === undefined)
      return notFilled('货币资金、工资、社会保险费或者税额', 'cash, wages, social insurance or tax');
    const left = fen(cash) - fen(wages) - fen(insurance);
    if (left < fen(tax)) return null;
    return {
      zh: `货币资金扣除工资和社会保险费后尚余${money(yuanOf(left))}元，足以缴纳税款${money(tax)}元`,
      en: `CNY ${money(yuanOf(left))} remain after wages and social insurance, enough for the tax of CNY ${money(tax)}`,
    };
  },
};
