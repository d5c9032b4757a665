import { addYears, daysBetween } from '../day-count.js';
import { textIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

export const termWithinAYear: HrRule = {
  code: 'HOURS_TERM_TOO_LONG',
  ruleRef: { document: '《关于企业实行不定时工作制和综合计算工时工作制的审批办法》', article: '第七条' },
  items: ['special-working-hours'],
  judge: ({ form }) => {
    const from = textIn(form, 'applyFrom') ?? '';
    const until = textIn(form, 'applyUntil') ?? '';
    if (from !== '' && from <= until && until < addYears(from, 1)) return null;
    if (from === '' || until < from)
      return { zh: `申请期限${from}至${until}不成立`, en: `The term from ${from} to ${until} is not a term` };
    return {
      zh: `申请期限${from}至${until}共${daysBetween(from, until) + 1}日，超过一年`,
      en: `The term from ${from} to ${until}, ${daysBetween(from, until) + 1} days, exceeds one year`,
    };
  },
};

/** The bureau may grant less than was asked, never more. */
export const approvedWithinRequest: HrRule = {
  code: 'HOURS_APPROVED_BEYOND_REQUEST',
  ruleRef: { document: '《中华人民共和国行政许可法》', article: '第三十八条' },
  items: ['special-working-hours'],
  judge: ({ form, details: { approvedUntil } }) => {
    const from = textIn(form, 'applyFrom') ?? '';
    const until = textIn(form, 'applyUntil') ?? '';
    if (approvedUntil === undefined || (approvedUntil >= from && approvedUntil <= until)) return null;
    return {
      zh: `批准期限至${approvedUntil}，不在申请期限${from}至${until}之内`,
      en: `Approved until ${approvedUntil}, outside the requested term from ${from} to ${until}`,
    };
  },
};
