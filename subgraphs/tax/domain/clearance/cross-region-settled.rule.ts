import type { TaxRule } from '../tax-rule.js';
import { endedByCourt } from './bankruptcy.js';

/** 2018年第38号公告第五条: business elsewhere ends with what is due there settled and reported back. */
export const crossRegionSettledRule: TaxRule = {
  code: 'CROSS_REGION_REPORT_OPEN',
  ruleRef: { document: '《国家税务总局关于明确跨区域涉税事项报验管理相关问题的公告》（2018年第38号）', article: '第五条' },
  items: ['tax-clearance'],
  judge: (subject) => {
    const open = subject.facts.crossRegionReports.filter((report) => !report.settled).map((report) => report.number);
    if (open.length === 0 || endedByCourt(subject)) return null;
    return {
      zh: `尚有${open.length}项跨区域涉税事项未反馈：${open.join('、')}`,
      en: `${open.length} reports across regions are not settled: ${open.join(', ')}`,
    };
  },
};
