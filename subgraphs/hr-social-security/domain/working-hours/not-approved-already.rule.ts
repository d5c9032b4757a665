import { textIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { postsOf } from './post.js';

/** Two approvals for one post in one period would leave open which hours hold. */
export const notApprovedAlready: HrRule = {
  code: 'HOURS_APPROVED_ALREADY',
  ruleRef: { document: '《关于企业实行不定时工作制和综合计算工时工作制的审批办法》', article: '第七条' },
  items: ['special-working-hours'],
  judge: ({ form, facts }) => {
    const from = textIn(form, 'applyFrom') ?? '';
    const until = textIn(form, 'applyUntil') ?? '';
    const posts = new Set(postsOf(form).map((one) => one.post));
    const overlapping = facts.specialHours.filter((held) => posts.has(held.post) && held.from <= until && from <= held.until);
    if (overlapping.length === 0) return null;
    const list = overlapping.map((held) => `${held.post}（${held.documentNumber}，${held.from}至${held.until}）`);
    return { zh: `岗位在申请期限内已有批复：${list.join('、')}`, en: `Approved already within the term: ${list.join(', ')}` };
  },
};
