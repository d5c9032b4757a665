import { registrationRegulation } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';
import { noticeKindOf, noticeOf } from './notice-period.js';

/** 条例 art. 33: an objection of a creditor, a department or another interested party stops the cancellation until it is settled. */
export const noObjection: MarketSupervisionRule = {
  code: 'NOTICE_OBJECTED',
  ruleRef: registrationRegulation('第三十三条'),
  items: ['company-deregistration'],
  judge: (subject) => {
    const kind = noticeKindOf(subject);
    const open = kind === null ? [] : (noticeOf(subject, kind)?.objections ?? []).filter((one) => one.settledOn === null);
    if (open.length === 0) return null;
    return {
      zh: `公告期内有${open.length}项异议尚未处理：${open.map((one) => `${one.objector}（${one.raisedOn}）`).join('、')}`,
      en: `${open.length} objections are open: ${open.map((one) => `${one.objector} (${one.raisedOn})`).join(', ')}`,
    };
  },
};
