import { numberOf } from '../form-reading.js';
import { fen, money } from '../money.js';
import type { TaxRule } from '../tax-rule.js';

/** 行政许可法第三十一条: the applicant answers for the truth of what it states; the quota held is known to the bureau. */
export const recordedQuotaRule: TaxRule = {
  code: 'CURRENT_QUOTA_DIFFERS_FROM_RECORD',
  ruleRef: { document: '《中华人民共和国行政许可法》', article: '第三十一条' },
  items: ['invoice-quota'],
  judge: ({ form, answers, facts: { taxpayer } }) => {
    const held = taxpayer?.invoiceQuota ?? null;
    if (answers.QUOTA_KIND === 'FIRST')
      return held === null
        ? null
        : { zh: `该纳税人已有发票额度${money(held)}元，不属于首次核定`, en: `The taxpayer holds a quota of CNY ${money(held)} already` };
    if (held === null) return { zh: '该纳税人尚无发票额度，应当申请首次核定', en: 'The taxpayer holds no quota: apply for a first one' };
    const stated = numberOf(form, 'currentQuota');
    if (stated !== undefined && fen(stated) === fen(held)) return null;
    return {
      zh: `填报的现有额度${stated === undefined ? '为空' : `${money(stated)}元`}，与登记的${money(held)}元不一致`,
      en: `The stated current quota (${stated === undefined ? 'none' : `CNY ${money(stated)}`}) is not the recorded CNY ${money(held)}`,
    };
  },
};
