import { notFilled, numberOf } from '../form-reading.js';
import { fen, money } from '../money.js';
import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/** 税收征收管理法第三十一条: the provincial bureau approves; the county hands on what it decided and no more. */
export const provincialDecisionRule: TaxRule = {
  code: 'PROVINCE_HAS_NOT_APPROVED',
  ruleRef: { document: COLLECTION_LAW, article: '第三十一条' },
  items: ['deferred-payment'],
  judge: ({ form, details: { provincialDecision }, today }) => {
    const tax = numberOf(form, 'amountPayable');
    if (tax === undefined) return notFilled('申请延期缴纳的税额', 'the tax to be deferred');
    if (provincialDecision === undefined)
      return { zh: '延期缴纳税款由自治区税务局批准，尚未收到其批准决定', en: 'The autonomous region’s tax bureau has not approved yet' };
    const { decidedOn, approvedAmount } = provincialDecision;
    if (decidedOn > today)
      return { zh: `自治区税务局决定日期${decidedOn}晚于今日${today}`, en: `The decision is dated ${decidedOn}, after ${today}` };
    if (approvedAmount > 0 && fen(approvedAmount) <= fen(tax)) return null;
    return {
      zh: `批准延期的税额${money(approvedAmount)}元应当大于零且不超过申请的${money(tax)}元`,
      en: `The deferred amount of CNY ${money(approvedAmount)} must be above zero and within the CNY ${money(tax)} asked for`,
    };
  },
};
