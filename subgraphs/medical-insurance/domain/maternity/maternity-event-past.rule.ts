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
    if (eventOn === null) return { zh: '未填报分娩（终止妊娠）日期', en: 'The date of the event is not stated' };
    if (eventOn <= day) return null;
    return { zh: `分娩（终止妊娠）日期${eventOn}晚于申请日${day}`, en: `The event is dated ${eventOn}, after the application of ${day}` };
  },
};
