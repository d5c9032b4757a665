import { lateWithoutOrder } from '../filing-term.js';
import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** 建设工程安全生产管理条例 art. 35 */
export const daysToRegister = 30;

export const craneRegisteredInTime: HousingRule = {
  code: 'CRANE_REGISTERED_LATE',
  ruleRef: { document: '《建设工程安全生产管理条例》', article: '第三十五条' },
  items: ['crane-registration'],
  judge: (subject) =>
    lateWithoutOrder(subject, {
      since: dateOf(subject.form, 'craneAcceptedOn'),
      days: daysToRegister,
      event: { zh: '安装验收合格', en: 'acceptance of the installation' },
    }),
};
