import { numberOf } from '../form-reading.js';
import { money } from '../money.js';
import type { TaxRule } from '../tax-rule.js';
import { exceedsSmallScale } from './vat-threshold.js';

/** 增值税一般纳税人登记管理办法第二条: annual sales are those of returns, inspections and assessments, not a figure of choice. */
export const declaredSalesRule: TaxRule = {
  code: 'SALES_DIFFER_FROM_RETURNS',
  ruleRef: { document: '《增值税一般纳税人登记管理办法》（国家税务总局令第43号）', article: '第二条' },
  items: ['general-vat-taxpayer-registration'],
  judge: ({ form, facts }) => {
    const stated = numberOf(form, 'annualSales');
    const held = facts.salesOfTwelveMonths;
    if (stated === undefined || held === null || exceedsSmallScale(stated) === exceedsSmallScale(held)) return null;
    return {
      zh: `填报的年应征增值税销售额${money(stated)}元与税务机关掌握的连续十二个月销售额${money(held)}元分处500万元标准两侧，应当先核对更正`,
      en: `Stated sales of CNY ${money(stated)} and recorded sales of CNY ${money(held)} lie on different sides of the threshold`,
    };
  },
};
