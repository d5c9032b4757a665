import { notFilled, textOf } from '../form-reading.js';
import type { TaxRule } from '../tax-rule.js';

/** 税总发〔2019〕64号第一条第三项: debts fall away only before a ruling that has ended the insolvency, not before a claim of one. */
export const courtRulingRule: TaxRule = {
  code: 'COURT_RULING_NOT_VERIFIED',
  ruleRef: {
    document: '《国家税务总局关于深化“放管服”改革 更大力度推进优化税务注销办理程序工作的通知》（税总发〔2019〕64号）',
    article: '第一条第三项',
  },
  items: ['tax-clearance'],
  judge: ({ answers, form, details }) => {
    if (answers.CLEARANCE_CAUSE !== 'BANKRUPTCY') return null;
    const ruling = textOf(form, 'courtRulingNumber');
    if (ruling === undefined) return notFilled('终结破产程序裁定书文号', 'the number of the ruling that ends the insolvency');
    if (details.courtRulingVerified === true) return null;
    return { zh: `终结破产程序裁定书${ruling}尚未向人民法院核实`, en: `The ruling ${ruling} has not been verified with the court` };
  },
};
