import { textIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

export const terminated: HrRule = {
  code: 'ENTERPRISE_NOT_YET_TERMINATED',
  ruleRef: { document: '《中华人民共和国社会保险法》', article: '第五十七条' },
  items: ['social-insurance-deregistration'],
  judge: ({ form, today }) => {
    const terminatedOn = textIn(form, 'terminatedOn');
    if (terminatedOn === undefined || terminatedOn <= today) return null;
    return { zh: `终止日期${terminatedOn}晚于办理当日${today}`, en: `The enterprise ends only on ${terminatedOn}, after ${today}` };
  },
};
