import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';

/** 实施细则第十六条: clearance ends the taxpayer's registration and is given once. */
export const notYetClearedRule: TaxRule = {
  code: 'ALREADY_CLEARED',
  ruleRef: { document: COLLECTION_RULES, article: '第十六条' },
  items: ['tax-clearance'],
  judge: ({ facts }) =>
    facts.taxpayer?.standing === 'CLEARED' || facts.clearance !== null
      ? { zh: '该纳税人已经取得清税证明，不必再次申请', en: 'The taxpayer has been cleared already' }
      : null,
};
