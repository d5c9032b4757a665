import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/** 税收征收管理法第三十一条: three months are the most for one and the same tax; a second deferral would pass them. */
export const deferredOnceRule: TaxRule = {
  code: 'TAX_DEFERRED_ALREADY',
  ruleRef: { document: COLLECTION_LAW, article: '第三十一条' },
  items: ['deferred-payment'],
  judge: ({ form, facts }) => {
    const earlier = facts.deferredPayments.find(
      ({ taxType, period }) => taxType === form.taxType && period.from === form.periodFrom && period.until === form.periodUntil,
    );
    if (earlier === undefined) return null;
    return {
      zh: `该笔税款（${earlier.period.from}至${earlier.period.until}）已经批准过延期缴纳（${earlier.documentNumber}）`,
      en: `Payment of this tax (${earlier.period.from} to ${earlier.period.until}) was deferred before (${earlier.documentNumber})`,
    };
  },
};
