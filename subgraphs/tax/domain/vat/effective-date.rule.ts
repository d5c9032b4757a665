import { addMonths, firstOfMonth } from '../dates.js';
import { notFilled, textOf } from '../form-reading.js';
import type { TaxRule } from '../tax-rule.js';

/**
 * 增值税一般纳税人登记管理办法第九条: the status begins on the first of the month of applying or of the next.
 * A choice cannot reach back before that month; a duty can, to the period in which the standard was exceeded.
 */
export const effectiveDateRule: TaxRule = {
  code: 'EFFECTIVE_DATE_NOT_ALLOWED',
  ruleRef: { document: '《增值税一般纳税人登记管理办法》（国家税务总局令第43号）', article: '第九条' },
  items: ['general-vat-taxpayer-registration'],
  judge: ({ form, answers, receivedOn }) => {
    const date = textOf(form, 'effectiveFrom');
    const earliest = answers.VAT_GROUND === 'OVER_THRESHOLD' ? textOf(form, 'exceededOn') : firstOfMonth(receivedOn);
    if (date === undefined) return notFilled('一般纳税人生效之日', 'the effective date');
    if (earliest === undefined) return notFilled('超过标准的所属期起始日', 'the period in which the standard was exceeded');
    const latest = addMonths(firstOfMonth(receivedOn), 1);
    if (date === firstOfMonth(date) && date >= earliest && date <= latest) return null;
    return {
      zh: `生效之日${date}应当为${earliest}至${latest}之间某月的1日`,
      en: `The effective date ${date} must be the first of a month between ${earliest} and ${latest}`,
    };
  },
};
