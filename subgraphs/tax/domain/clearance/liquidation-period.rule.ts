import { notFilled, textOf } from '../form-reading.js';
import type { TaxRule } from '../tax-rule.js';
import { needsLiquidation } from './needs-liquidation.js';

/** 企业所得税法第五十三条: the liquidation is one tax year of its own, with a beginning and an end that has come. */
export const liquidationPeriodRule: TaxRule = {
  code: 'LIQUIDATION_PERIOD_UNSOUND',
  ruleRef: { document: '《中华人民共和国企业所得税法》', article: '第五十三条' },
  items: ['tax-clearance'],
  judge: (subject) => {
    if (!needsLiquidation(subject)) return null;
    const from = textOf(subject.form, 'liquidationFrom');
    const until = textOf(subject.form, 'liquidationUntil');
    if (from === undefined || until === undefined) return notFilled('清算起止日期', 'the period of the liquidation');
    if (until < from)
      return { zh: `清算结束日${until}早于开始日${from}`, en: `The liquidation ends on ${until}, before it begins on ${from}` };
    if (until > subject.today)
      return { zh: `清算至${until}才结束，今日为${subject.today}`, en: `The liquidation ends only on ${until}; today is ${subject.today}` };
    return null;
  },
};
