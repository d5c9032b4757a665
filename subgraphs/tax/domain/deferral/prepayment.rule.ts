import { fen, money } from '../money.js';
import type { TaxType } from '../tax-facts.js';
import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/** 税收征收管理法第二十七条: tax is prepaid within the period, as actually paid last time or as the bureau assesses. */
export const prepaymentRule: TaxRule = {
  code: 'PREPAYMENT_NOT_FIXED',
  ruleRef: { document: COLLECTION_LAW, article: '第二十七条' },
  items: ['deferred-filing-approval'],
  judge: ({ form, details, facts }) => {
    const { prepayment } = details;
    if (prepayment === undefined) return { zh: '尚未核定纳税期内应当预缴的税额', en: 'The tax to be prepaid has not been fixed' };
    if (prepayment.basis === 'ASSESSED') return null;
    const last = facts.lastPeriodTax[form.taxType as TaxType];
    if (last === undefined)
      return {
        zh: '该税种没有上期实际缴纳的税额，应当由税务机关核定预缴税额',
        en: 'Nothing was paid for this tax last period: assess the amount',
      };
    if (fen(prepayment.amount) === fen(last)) return null;
    return {
      zh: `预缴税额${money(prepayment.amount)}元与上期实际缴纳的${money(last)}元不一致`,
      en: `The prepayment of CNY ${money(prepayment.amount)} is not the CNY ${money(last)} paid last period`,
    };
  },
};
