import type { TaxRule } from '../tax-rule.js';

/** 增值税法第九条: the registration changes a small-scale taxpayer into a general one and cannot be made twice. */
export const notYetGeneralRule: TaxRule = {
  code: 'ALREADY_GENERAL_TAXPAYER',
  ruleRef: { document: '《中华人民共和国增值税法》', article: '第九条' },
  items: ['general-vat-taxpayer-registration'],
  judge: ({ facts: { taxpayer } }) =>
    taxpayer?.vatStatus === 'GENERAL'
      ? { zh: `${taxpayer.name}已是增值税一般纳税人，不必再次登记`, en: `${taxpayer.name} is a general VAT taxpayer already` }
      : null,
};
