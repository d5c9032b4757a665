import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { expiredOn } from '../validity-on-day.js';

export const designerQualified: HousingRule = {
  code: 'DESIGNER_QUALIFICATION_EXPIRED',
  ruleRef: { document: '《建设工程消防设计审查验收管理暂行规定》', article: '第二十三条' },
  items: ['fire-design-review'],
  judge: ({ form, today }) =>
    expiredOn(today, dateOf(form, 'designerQualificationValidUntil'), { zh: '设计单位资质证书', en: 'designer qualification' }),
};
