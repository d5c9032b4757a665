import { numberIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { fenOf, yuanFigure, yuanText } from '../money.js';

export const dispatchCapitalReported: HrRule = {
  code: 'DISPATCH_CAPITAL_REPORT_DIFFERS',
  ruleRef: { document: '《劳务派遣行政许可实施办法》', article: '第八条' },
  items: ['labour-dispatch-licence'],
  judge: ({ form }) => {
    const registered = numberIn(form, 'registeredCapital') ?? 0;
    const reported = numberIn(form, 'reportedCapital') ?? 0;
    if (registered === reported) return null;
    return {
      zh: `验资报告（审计报告）载明${yuanText(fenOf(reported))}，与注册资本${yuanText(fenOf(registered))}不一致`,
      en: `The report states ¥${yuanFigure(fenOf(reported))}, the registered capital is ¥${yuanFigure(fenOf(registered))}`,
    };
  },
};
