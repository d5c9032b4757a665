import type { HrRule } from '../hr-rule.js';
import { postsOf } from './post.js';

/** 国务院关于职工工作时间的规定 art. 3: forty hours a week; comprehensive hours spread them, they do not add any. */
const WEEKLY_HOURS = 40;

export const averageHoursStandard: HrRule = {
  code: 'HOURS_AVERAGE_TOO_HIGH',
  ruleRef: { document: '《国务院关于职工工作时间的规定》', article: '第三条' },
  items: ['special-working-hours'],
  judge: ({ form }) => {
    const over = postsOf(form).filter(
      ({ system, averageWeeklyHours = Number.POSITIVE_INFINITY }) => system === 'COMPREHENSIVE' && averageWeeklyHours > WEEKLY_HOURS,
    );
    if (over.length === 0) return null;
    return {
      zh: `综合计算周期内平均每周超过${WEEKLY_HOURS}小时或者未填报：${over.map((one) => `${one.post}（${one.averageWeeklyHours ?? '未填报'}）`).join('、')}`,
      en: `More than ${WEEKLY_HOURS} hours a week on average, or not stated: ${over.map((one) => `${one.post} (${one.averageWeeklyHours ?? 'not stated'})`).join(', ')}`,
    };
  },
};
