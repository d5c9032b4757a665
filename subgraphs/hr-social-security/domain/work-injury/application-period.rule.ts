import { addDays, addYears, daysBetween } from '../day-count.js';
import type { InjuryFinding } from '../details.js';
import { textIn } from '../form-data.js';
import type { HrRule, HrSubject } from '../hr-rule.js';

/** 工伤保险条例 art. 17: the employer has thirty days, worker, relatives and union one year. */
const UNIT_DAYS = 30;
const PERSON_YEARS = 1;

/** Last day on which the application is in time (ISO date). */
export function lastApplicationDay(injuredOn: string, applicant: string | undefined, uncountedDays: number): string {
  const end = applicant === 'UNIT' ? addDays(injuredOn, UNIT_DAYS) : addYears(injuredOn, PERSON_YEARS);
  return addDays(end, uncountedDays);
}

/** Days are left out only where the applicant claims a ground; else a stray figure would stretch the period. */
export const uncountedDays = (answers: HrSubject['answers'], finding: InjuryFinding | undefined): number =>
  answers.INJURY_PERIOD === 'WITHIN' ? 0 : (finding?.uncountedDays ?? 0);

/** Judged by the day the application came in, not by the day of decision. */
export const applicationInPeriod: HrRule = {
  code: 'INJURY_APPLICATION_PERIOD_OVER',
  ruleRef: { document: '《工伤保险条例》', article: '第十七条' },
  items: ['work-injury-recognition'],
  judge: ({ form, answers, receivedOn, details: { injuryFinding } }) => {
    const injuredOn = textIn(form, 'injuredOn');
    if (injuredOn === undefined) return null;
    if (receivedOn < injuredOn)
      return {
        zh: `事故发生之日${injuredOn}晚于收到申请之日${receivedOn}`,
        en: `The injury of ${injuredOn} lies after its application of ${receivedOn}`,
      };
    const last = lastApplicationDay(injuredOn, answers.INJURY_APPLICANT, uncountedDays(answers, injuryFinding));
    if (receivedOn <= last) return null;
    const late = daysBetween(last, receivedOn);
    return answers.INJURY_APPLICANT === 'UNIT'
      ? {
          zh: `用人单位申请期限至${last}，${receivedOn}收到，逾期${late}日；职工、近亲属或者工会组织可以自${injuredOn}起一年内申请`,
          en: `The employer's period ended on ${last}, the application came on ${receivedOn}, ${late} days late; worker, relatives or union have a year from ${injuredOn}`,
        }
      : {
          zh: `申请期限至${last}，${receivedOn}收到，逾期${late}日`,
          en: `The period ended on ${last}, the application came on ${receivedOn}, ${late} days late`,
        };
  },
};
