import { numberIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { fenOf, yuanFigure, yuanText } from '../money.js';

/** 劳动合同法 art. 57 (1), in yuan. */
const LEAST_CAPITAL = 2_000_000;

export const dispatchRegisteredCapital: HrRule = {
  code: 'DISPATCH_CAPITAL_TOO_LOW',
  ruleRef: { document: '《中华人民共和国劳动合同法》', article: '第五十七条' },
  items: ['labour-dispatch-licence'],
  judge: ({ form }) => {
    const capital = numberIn(form, 'registeredCapital') ?? 0;
    // Compared as stated: rounding to the fen must not lift a capital over the line.
    if (capital >= LEAST_CAPITAL) return null;
    return {
      zh: `注册资本${yuanText(fenOf(capital))}，少于法定的${yuanText(fenOf(LEAST_CAPITAL))}`,
      en: `The registered capital is ¥${yuanFigure(fenOf(capital))}, less than the ¥${yuanFigure(fenOf(LEAST_CAPITAL))} of the law`,
    };
  },
};
