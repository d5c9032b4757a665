import { maskedId } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { additionsOf } from './roster.js';

/** One person, one pension relationship at a time; a person who is both withdrawn and enrolled here is insured here already. */
export const insuredOnce: HrRule = {
  code: 'ENROLMENT_ALREADY_INSURED',
  ruleRef: { document: '《中华人民共和国社会保险法》', article: '第五十八条' },
  items: ['employee-enrolment'],
  judge: ({ form, facts }) => {
    const where = (idNumber: string): string | undefined => {
      if (facts.insuredWorkers.some((worker) => worker.idNumber === idNumber)) return '本单位';
      return facts.insuredElsewhere.find((worker) => worker.idNumber === idNumber)?.unitName;
    };
    const insured = additionsOf(form).flatMap(({ idNumber }) => {
      const unit = where(idNumber);
      return unit === undefined ? [] : [`${maskedId(idNumber)}（${unit}）`];
    });
    if (insured.length === 0) return null;
    return { zh: `已处于参保状态，不得重复参保：${insured.join('、')}`, en: `Insured already: ${insured.join(', ')}` };
  },
};
