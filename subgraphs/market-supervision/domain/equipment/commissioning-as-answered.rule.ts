import { addDays } from '../../../kit/domain/calendar/iso-date.js';
import type { SpecialEquipmentForm } from '../forms.js';
import { specialEquipmentLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 特种设备安全法 art. 33: registered before use or within thirty days of it. */
const DAYS_OF_USE = 30;

/**
 * Late registration is a breach that is pursued on its own, not a ground to leave the equipment unregistered: but who is
 * late says so and explains it. Judged on the day of application.
 */
export const commissioningAsAnswered: MarketSupervisionRule = {
  code: 'COMMISSIONING_NOT_AS_ANSWERED',
  ruleRef: specialEquipmentLaw('第三十三条'),
  items: ['special-equipment-registration'],
  judge: ({ form, answers, receivedOn }) => {
    const { commissionedOn } = formOf<SpecialEquipmentForm>({ form });
    if (answers.COMMISSIONED === 'NOT_YET' || commissionedOn === undefined) return null;
    if (commissionedOn > receivedOn)
      return { zh: `投入使用日期${commissionedOn}晚于申请之日`, en: `Put to use on ${commissionedOn}, after the application` };
    const lastDay = addDays(commissionedOn, DAYS_OF_USE);
    const inTime = receivedOn <= lastDay;
    if (inTime === (answers.COMMISSIONED === 'WITHIN_30_DAYS')) return null;
    return {
      zh: `设备于${commissionedOn}投入使用，三十日至${lastDay}届满，与所选情形不一致`,
      en: `In use since ${commissionedOn}, the thirty days end on ${lastDay}: the answer says otherwise`,
    };
  },
};
