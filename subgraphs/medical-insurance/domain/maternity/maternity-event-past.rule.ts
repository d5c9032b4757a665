import { textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

export const maternityEventPast: MedicalInsuranceRule = {
  code: 'MATERNITY_EVENT_IN_FUTURE',
  ruleRef: law('socialInsuranceLaw', '第五十六条'),
  items: ['maternity-allowance'],
  judge(subject) {
    const eventOn = textOf(subject.form, 'maternityEventOn');
    const day = subject.receivedOn;
    if (eventOn !== null && eventOn <= day) return null;
    return {
      zh: `分娩（终止妊娠）日期${eventOn ?? '未填报'}，申请日${day}尚未发生或者没有填写`,
      en: `The event is dated ${eventOn ?? 'not at all'}; the application is of ${day}`,
    };
  },
};
