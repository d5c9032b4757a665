import { lateWithoutOrder } from '../filing-term.js';
import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** 建设工程质量管理条例 art. 49 */
export const daysToFile = 15;

export const completionFiledInTime: HousingRule = {
  code: 'COMPLETION_FILED_LATE',
  ruleRef: { document: '《建设工程质量管理条例》', article: '第四十九条' },
  items: ['completion-filing'],
  judge: (subject) =>
    lateWithoutOrder(subject, {
      since: dateOf(subject.form, 'completionAcceptedOn'),
      days: daysToFile,
      event: { zh: '竣工验收合格', en: 'completion acceptance' },
    }),
};
