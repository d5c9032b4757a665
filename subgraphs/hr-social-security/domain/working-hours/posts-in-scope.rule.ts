import type { HrRule } from '../hr-rule.js';
import { postsOf, type SpecialHoursPost } from './post.js';

/** 劳部发〔1994〕503号 art. 4 (flexible hours) and art. 5 (comprehensive hours). */
const categories: Readonly<Record<SpecialHoursPost['system'], readonly string[]>> = {
  FLEXIBLE: ['SENIOR_MANAGEMENT', 'FIELD_STAFF', 'SALES', 'ON_DUTY', 'LONG_HAUL_TRANSPORT', 'TAXI', 'RAIL_PORT_LOADING', 'OTHER_FLEXIBLE'],
  COMPREHENSIVE: ['CONTINUOUS_OPERATION', 'SEASONAL_INDUSTRY', 'OTHER_COMPREHENSIVE'],
};
const systemNames = { FLEXIBLE: '不定时工作制', COMPREHENSIVE: '综合计算工时工作制' } as const;

export const postsInScope: HrRule = {
  code: 'HOURS_POST_OUTSIDE_SCOPE',
  ruleRef: { document: '《关于企业实行不定时工作制和综合计算工时工作制的审批办法》', article: '第四条、第五条' },
  items: ['special-working-hours'],
  judge: ({ form }) => {
    const outside = postsOf(form).filter(({ system, category }) => !categories[system].includes(category));
    if (outside.length === 0) return null;
    return {
      zh: `岗位不属于法定范围：${outside.map(({ post, system }) => `${post}（${systemNames[system]}）`).join('、')}`,
      en: `Outside the lawful scope: ${outside.map(({ post, system }) => `${post} (${system})`).join(', ')}`,
    };
  },
};
