import { maskedId } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { removalsOf } from './roster.js';

export const leavingDayReached: HrRule = {
  code: 'ENROLMENT_REMOVAL_BEFORE_LEAVING',
  ruleRef: { document: '《中华人民共和国劳动合同法》', article: '第五十条' },
  items: ['employee-enrolment'],
  judge: ({ form, today }) => {
    const ahead = removalsOf(form).filter(({ leftOn }) => leftOn > today);
    if (ahead.length === 0) return null;
    const names = ahead.map(({ idNumber, leftOn }) => `${maskedId(idNumber)}（${leftOn}）`);
    return { zh: `离职日期晚于办理当日${today}：${names.join('、')}`, en: `Leaves only after ${today}: ${names.join(', ')}` };
  },
};

/** Nobody leaves before he came: such a date would cut away months that were paid. */
export const leavingAfterInsured: HrRule = {
  code: 'ENROLMENT_REMOVAL_BEFORE_INSURED',
  ruleRef: { document: '《中华人民共和国社会保险法》', article: '第五十八条' },
  items: ['employee-enrolment'],
  judge: ({ form, facts }) => {
    const early = removalsOf(form).flatMap(({ idNumber, leftOn }) => {
      const from = facts.insuredWorkers.find((worker) => worker.idNumber === idNumber)?.insuredFrom;
      return from !== undefined && leftOn < from ? [`${maskedId(idNumber)}（${leftOn}，${from}参保）`] : [];
    });
    if (early.length === 0) return null;
    return { zh: `离职日期早于参保日期：${early.join('、')}`, en: `Left before being insured: ${early.join(', ')}` };
  },
};
