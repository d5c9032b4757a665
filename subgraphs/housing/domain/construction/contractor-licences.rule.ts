import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { expiredOn } from '../validity-on-day.js';

const items = ['construction-permit'];

/** An enterprise works only within a valid qualification (建筑法 art. 13, 26); judged on the day of decision. */
export const contractorQualified: HousingRule = {
  code: 'CONTRACTOR_QUALIFICATION_EXPIRED',
  ruleRef: { document: '《中华人民共和国建筑法》', article: '第十三条' },
  items,
  judge: ({ form, today }) =>
    expiredOn(today, dateOf(form, 'contractorQualificationValidUntil'), { zh: '施工企业资质证书', en: 'contractor qualification' }),
};

export const contractorLicensedForSafety: HousingRule = {
  code: 'SAFETY_LICENCE_EXPIRED',
  ruleRef: { document: '《安全生产许可证条例》', article: '第二条' },
  items,
  judge: ({ form, today }) =>
    expiredOn(today, dateOf(form, 'safetyLicenceValidUntil'), { zh: '施工企业安全生产许可证', en: 'safety production licence' }),
};
