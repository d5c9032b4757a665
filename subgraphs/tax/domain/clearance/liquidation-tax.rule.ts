import type { TaxRule } from '../tax-rule.js';
import { needsLiquidation } from './needs-liquidation.js';

/** 企业所得税法第五十五条: liquidation income is declared and taxed before the registration is cancelled. */
export const liquidationTaxRule: TaxRule = {
  code: 'LIQUIDATION_TAX_NOT_SETTLED',
  ruleRef: { document: '《中华人民共和国企业所得税法》', article: '第五十五条' },
  items: ['tax-clearance'],
  judge: (subject) =>
    !needsLiquidation(subject) || subject.details.liquidationTaxSettled === true
      ? null
      : { zh: '清算所得的企业所得税尚未申报结清', en: 'Income tax on the liquidation has not been declared and settled' },
};
