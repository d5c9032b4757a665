import { textIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

export const established: HrRule = {
  code: 'SOCIAL_INSURANCE_NOT_YET_ESTABLISHED',
  ruleRef: { document: '《中华人民共和国社会保险法》', article: '第五十七条' },
  items: ['social-insurance-registration'],
  judge: ({ form, today }) => {
    const registeredOn = textIn(form, 'registeredOn');
    if (registeredOn === undefined || registeredOn <= today) return null;
    return {
      zh: `成立日期${registeredOn}晚于办理当日${today}，单位尚未成立`,
      en: `The date of establishment ${registeredOn} lies after ${today}: the enterprise does not exist yet`,
    };
  },
};
