import { addMonths } from '../../../kit/domain/calendar/iso-date.js';
import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** The report must be of the month before the application came in; the time the department takes does not make it stale. */
export const waterTestFresh: HousingRule = {
  code: 'WATER_TEST_STALE',
  ruleRef: { document: '《城镇污水排入排水管网许可管理办法》', article: '第七条' },
  items: ['drainage-permit'],
  judge({ form, answers, receivedOn }) {
    if (answers.WATER_TEST === 'PROMISE') return null;
    const testedOn = dateOf(form, 'waterTestedOn');
    if (testedOn !== null && testedOn <= receivedOn && receivedOn <= addMonths(testedOn, 1)) return null;
    return {
      zh: `检测报告出具日期${testedOn ?? '未填报'}，不在收件日${receivedOn}之前一个月以内`,
      en: `Tested on ${testedOn ?? 'no date'}, not within the month before ${receivedOn}`,
    };
  },
};
