import { numberIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

export const staffStated: HrRule = {
  code: 'STAFF_NOT_STATED',
  ruleRef: { document: '《中华人民共和国社会保险法》', article: '第五十八条' },
  items: ['social-insurance-registration'],
  judge: ({ form, answers }) => {
    if (answers.EMPLOYS_STAFF !== 'YES') return null;
    const count = numberIn(form, 'employeeCount') ?? 0;
    if (count >= 1) return null;
    return {
      zh: `申报已招用职工，但填报的职工人数为${count}人`,
      en: `Staff is said to be employed, but the number of employees stated is ${count}`,
    };
  },
};
