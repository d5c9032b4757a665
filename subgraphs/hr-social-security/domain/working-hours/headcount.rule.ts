import { numberIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { postsOf } from './post.js';

export const headcountWithinStaff: HrRule = {
  code: 'HOURS_HEADCOUNT_EXCEEDS_STAFF',
  ruleRef: { document: '《关于企业实行不定时工作制和综合计算工时工作制的审批办法》', article: '第七条' },
  items: ['special-working-hours'],
  judge: ({ form }) => {
    const asked = postsOf(form).reduce((sum, one) => sum + one.headcount, 0);
    const staff = numberIn(form, 'employeeCount') ?? 0;
    if (asked <= staff) return null;
    return {
      zh: `各岗位人数合计${asked}人，超过职工人数${staff}人`,
      en: `The posts count ${asked} people, the enterprise employs ${staff}`,
    };
  },
};
