import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { textOf } from '../form-reading.js';
import type { TaxRule } from '../tax-rule.js';

/**
 * 企业所得税法第一条: a company pays enterprise income tax; sole proprietorships, partnerships and the self-employed do not.
 * Of these the registration shows two: a name that ends in 公司, and a code that begins with 92 (个体工商户).
 */
export const recognisedTaxesRule: TaxRule = {
  code: 'TAX_TYPES_NOT_RECOGNISED',
  ruleRef: { document: '《中华人民共和国企业所得税法》', article: '第一条' },
  items: ['new-taxpayer-package'],
  judge: ({ form, details: { recognisedTaxes = [] } }) => {
    if (recognisedTaxes.length === 0) return { zh: '尚未认定税种', en: 'The taxes have not been recognised yet' };
    const pays = recognisedTaxes.includes('ENTERPRISE_INCOME_TAX');
    if (!pays && (textOf(form, 'enterpriseName') ?? '').endsWith('公司'))
      return {
        zh: '公司是企业所得税纳税人，认定的税种缺少企业所得税',
        en: 'A company pays enterprise income tax, which has not been recognised',
      };
    if (pays && normaliseCode(textOf(form, 'creditCode') ?? '').startsWith('92'))
      return { zh: '个体工商户不缴纳企业所得税，应当认定个人所得税', en: 'The self-employed do not pay enterprise income tax' };
    return null;
  },
};
