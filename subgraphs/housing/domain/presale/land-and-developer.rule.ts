import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { expiredOn } from '../validity-on-day.js';

const items = ['presale-permit'];

export const landFeePaid: HousingRule = {
  code: 'LAND_FEE_UNPAID',
  ruleRef: { document: '《中华人民共和国城市房地产管理法》', article: '第四十五条' },
  items,
  judge: ({ form }) =>
    form.landFeePaid === true ? null : { zh: '土地使用权出让金尚未全部缴清', en: 'The land fee has not been paid in full' },
};

export const developerQualified: HousingRule = {
  code: 'DEVELOPER_QUALIFICATION_EXPIRED',
  ruleRef: { document: '《房地产开发企业资质管理规定》', article: '第三条' },
  items,
  judge: ({ form, today }) =>
    expiredOn(today, dateOf(form, 'developerQualificationValidUntil'), { zh: '房地产开发企业资质证书', en: 'developer qualification' }),
};
