import { notFilled, numberOf } from '../form-reading.js';
import { money } from '../money.js';
import type { TaxRule } from '../tax-rule.js';
import { exceedsSmallScale, SMALL_SCALE_CEILING } from './vat-threshold.js';

/** 增值税法第九条: above five million registration is a duty, up to it a choice; the ground must say which. */
export const generalGroundRule: TaxRule = {
  code: 'VAT_GROUND_CONTRADICTS_SALES',
  ruleRef: { document: '《中华人民共和国增值税法》', article: '第九条' },
  items: ['general-vat-taxpayer-registration'],
  judge: ({ form, answers }) => {
    const sales = numberOf(form, 'annualSales');
    if (sales === undefined) return notFilled('年应征增值税销售额', 'the annual taxable sales');
    const over = exceedsSmallScale(sales);
    if (over === (answers.VAT_GROUND === 'OVER_THRESHOLD')) return null;
    return over
      ? {
          zh: `年应征增值税销售额${money(sales)}元，超过${money(SMALL_SCALE_CEILING)}元，应当按超过标准登记，不属于自愿登记`,
          en: `Annual sales of CNY ${money(sales)} exceed CNY ${money(SMALL_SCALE_CEILING)}: the ground is not voluntary`,
        }
      : {
          zh: `年应征增值税销售额${money(sales)}元，未超过${money(SMALL_SCALE_CEILING)}元，不能按超过标准登记`,
          en: `Annual sales of CNY ${money(sales)} do not exceed CNY ${money(SMALL_SCALE_CEILING)}`,
        };
  },
};
