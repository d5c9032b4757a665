import { notFilled, numberOf } from '../form-reading.js';
import { fen, money } from '../money.js';
import type { TaxRule } from '../tax-rule.js';

/** 行政许可法第四十九条: a change of a licence is a change from what is held, in the direction applied for. */
export const quotaDirectionRule: TaxRule = {
  code: 'QUOTA_NOT_IN_STATED_DIRECTION',
  ruleRef: { document: '《中华人民共和国行政许可法》', article: '第四十九条' },
  items: ['invoice-quota'],
  judge: ({ form, answers }) => {
    if (answers.QUOTA_KIND === 'FIRST') return null;
    const requested = numberOf(form, 'requestedQuota');
    const current = numberOf(form, 'currentQuota');
    if (requested === undefined || current === undefined) return notFilled('申请额度或者现有额度', 'the requested or the current quota');
    const raise = answers.QUOTA_KIND === 'RAISE';
    if (raise ? fen(requested) > fen(current) : fen(requested) < fen(current)) return null;
    return {
      zh: `申请${raise ? '调高' : '调低'}额度，但申请的${money(requested)}元${raise ? '不大于' : '不小于'}现有的${money(current)}元`,
      en: `The application is to ${raise ? 'raise' : 'lower'} the quota, but CNY ${money(requested)} does not, from CNY ${money(current)}`,
    };
  },
};
