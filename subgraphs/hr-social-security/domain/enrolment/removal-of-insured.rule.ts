import { maskedId } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { removalsOf } from './roster.js';

export const removalOfInsured: HrRule = {
  code: 'ENROLMENT_REMOVAL_NOT_INSURED',
  ruleRef: { document: '《中华人民共和国社会保险法》', article: '第五十八条' },
  items: ['employee-enrolment'],
  judge: ({ form, facts }) => {
    const unknown = removalsOf(form).filter(({ idNumber }) => !facts.insuredWorkers.some((worker) => worker.idNumber === idNumber));
    if (unknown.length === 0) return null;
    const names = unknown.map(({ idNumber }) => maskedId(idNumber));
    return { zh: `在本单位没有参保记录，不能减员：${names.join('、')}`, en: `Not insured with this enterprise: ${names.join(', ')}` };
  },
};
