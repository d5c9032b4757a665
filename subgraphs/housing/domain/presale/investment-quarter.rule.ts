import { percentage, plainFigure } from '../figures.js';
import { numberOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** 城市房地产管理法 art. 45: a quarter of the total investment, counted over the housing offered. Yuan. */
const leastShare = 0.25;

export const investmentReachesQuarter: HousingRule = {
  code: 'INVESTMENT_BELOW_QUARTER',
  ruleRef: { document: '《中华人民共和国城市房地产管理法》', article: '第四十五条' },
  items: ['presale-permit'],
  judge({ form }) {
    const total = numberOf(form, 'totalInvestment');
    const invested = numberOf(form, 'investedAmount');
    if (total === null || invested === null || total <= 0)
      return { zh: '未填报总投资或者已投入资金', en: 'The total or the invested amount is missing' };
    const least = total * leastShare;
    if (invested >= least) return null;
    return {
      zh: `已投入${plainFigure(invested)}元，占总投资${plainFigure(total)}元的${percentage(invested / total)}，应当达到25%即${plainFigure(least)}元以上`,
      en: `${plainFigure(invested)} of ${plainFigure(total)} yuan invested (${percentage(invested / total)}); 25 % or ${plainFigure(least)} yuan are needed`,
    };
  },
};
