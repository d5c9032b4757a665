import { maskedId } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { additionsOf } from './roster.js';

/** Insurance follows employment and cannot run ahead of it. */
export const hiredAlready: HrRule = {
  code: 'ENROLMENT_BEFORE_HIRING',
  ruleRef: { document: '《中华人民共和国社会保险法》', article: '第五十八条' },
  items: ['employee-enrolment'],
  judge: ({ form, today }) => {
    const ahead = additionsOf(form).filter(({ hiredOn }) => hiredOn > today);
    if (ahead.length === 0) return null;
    const names = ahead.map(({ idNumber, hiredOn }) => `${maskedId(idNumber)}（${hiredOn}）`);
    return { zh: `用工日期晚于办理当日${today}：${names.join('、')}`, en: `Hired only after ${today}: ${names.join(', ')}` };
  },
};
