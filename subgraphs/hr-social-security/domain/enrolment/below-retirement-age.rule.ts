import { maskedId } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { hasReachedRetirement, type RetirementTrack, retirementDay } from './retirement-age.js';
import { type Addition, additionsOf, birthdayOf, isMale } from './roster.js';

/** Past retirement age there is no new pension insurance as an employee, unless contributions are lawfully continued (社会保险法 art. 16). */
export const belowRetirementAge: HrRule = {
  code: 'ENROLMENT_PAST_RETIREMENT_AGE',
  ruleRef: { document: '《全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定》', article: '第一条' },
  items: ['employee-enrolment'],
  judge: ({ form, details }) => {
    const continued = details.continuedContributors ?? [];
    const retired = additionsOf(form).filter(
      (person) =>
        !continued.includes(person.idNumber) && hasReachedRetirement(birthdayOf(person.idNumber), trackOf(person), person.hiredOn),
    );
    if (retired.length === 0) return null;
    const names = retired.map((person) => `${maskedId(person.idNumber)}（${retirementDay(birthdayOf(person.idNumber), trackOf(person))}）`);
    return {
      zh: `用工之日已达到法定退休年龄，不能按职工身份参保：${names.join('、')}，括号内为达到退休年龄之日`,
      en: `Past the statutory retirement age on the day of hiring (day reached in brackets): ${names.join(', ')}`,
    };
  },
};

function trackOf({ idNumber, post }: Addition): RetirementTrack {
  if (isMale(idNumber)) return 'MEN';
  return post === 'MANAGEMENT_TECHNICAL' ? 'WOMEN_MANAGEMENT_TECHNICAL' : 'WOMEN_PRODUCTION_AUXILIARY';
}
