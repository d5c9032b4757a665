import { notFilled, textOf } from '../form-reading.js';
import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/**
 * 税收征收管理法第二十七条: filing is deferred to a day that the bureau fixes, after the period and within what was asked.
 * The law names no longest time for filing; the catalogue's point on three months is the bureau's to change.
 */
export const deferredUntilRule: TaxRule = {
  code: 'FILING_DEFERRED_TO_WRONG_DAY',
  ruleRef: { document: COLLECTION_LAW, article: '第二十七条' },
  items: ['deferred-filing-approval'],
  judge: ({ form, details }) => {
    const due = textOf(form, 'filingDueOn');
    const requested = textOf(form, 'requestedUntil');
    if (due === undefined || requested === undefined)
      return notFilled('申报期限或者申请延长的日期', 'the filing period or the day asked for');
    const approved = details.deferredUntil;
    if (approved === undefined) return { zh: '尚未填写核准延期申报至何日', en: 'The day to which filing is deferred has not been entered' };
    if (approved > due && approved <= requested) return null;
    return {
      zh: `核准延期至${approved}，应当晚于申报期限${due}且不晚于申请的${requested}`,
      en: `Deferred to ${approved}: it must lie after ${due} and not after the requested ${requested}`,
    };
  },
};
