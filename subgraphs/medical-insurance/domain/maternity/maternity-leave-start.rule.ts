import { addDays } from '../dates/iso-date.js';
import { textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { MATERNITY_LEAVE } from './maternity-leave.js';

/** At most fifteen of the days may be taken before the birth, and the leave does not begin after it. */
export const maternityLeaveStart: MedicalInsuranceRule = {
  code: 'MATERNITY_LEAVE_START_OUT_OF_RANGE',
  ruleRef: law('femaleEmployees', '第七条'),
  items: ['maternity-allowance'],
  judge({ form, answers }) {
    if (answers.MATERNITY_EVENT !== 'DELIVERY') return null;
    const eventOn = textOf(form, 'maternityEventOn');
    const leaveFrom = textOf(form, 'maternityLeaveFrom');
    if (eventOn === null || leaveFrom === null)
      return { zh: '未填报分娩日期或者产假开始日期', en: 'Date of birth or start of leave is missing' };
    const earliest = addDays(eventOn, -MATERNITY_LEAVE.beforeDelivery);
    if (leaveFrom >= earliest && leaveFrom <= eventOn) return null;
    return {
      zh: `产假开始日期${leaveFrom}不在${earliest}至${eventOn}之间（产前休假不超过15日）`,
      en: `The leave begins on ${leaveFrom}, not between ${earliest} and ${eventOn}`,
    };
  },
};
