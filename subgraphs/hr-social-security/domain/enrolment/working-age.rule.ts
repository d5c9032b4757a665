import { addYears } from '../day-count.js';
import { maskedId } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { additionsOf, birthdayOf } from './roster.js';

/** 劳动法 art. 15: nobody under sixteen may be employed. */
const WORKING_AGE = 16;

export const workingAge: HrRule = {
  code: 'ENROLMENT_BELOW_WORKING_AGE',
  ruleRef: { document: '《中华人民共和国劳动法》', article: '第十五条' },
  items: ['employee-enrolment'],
  judge: ({ form }) => {
    const young = additionsOf(form).filter(({ idNumber, hiredOn }) => addYears(birthdayOf(idNumber), WORKING_AGE) > hiredOn);
    if (young.length === 0) return null;
    const names = young.map(({ idNumber, hiredOn }) => `${maskedId(idNumber)}（${hiredOn}）`);
    return {
      zh: `用工之日未满${WORKING_AGE}周岁：${names.join('、')}`,
      en: `Under ${WORKING_AGE} on the day of hiring: ${names.join(', ')}`,
    };
  },
};
