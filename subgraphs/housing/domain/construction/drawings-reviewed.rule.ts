import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

export const drawingsReviewed: HousingRule = {
  code: 'DRAWINGS_NOT_REVIEWED',
  ruleRef: { document: '《建设工程质量管理条例》', article: '第十一条' },
  items: ['construction-permit'],
  judge({ form, today }) {
    const reviewedOn = dateOf(form, 'drawingReviewedOn');
    if (reviewedOn !== null && reviewedOn <= today) return null;
    return {
      zh: `施工图审查合格日期${reviewedOn ?? '未填报'}，截至${today}未经审查合格`,
      en: `The drawings were not passed by ${today} (${reviewedOn ?? 'no date'})`,
    };
  },
};
