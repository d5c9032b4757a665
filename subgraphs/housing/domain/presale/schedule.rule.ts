import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

export const scheduleFixed: HousingRule = {
  code: 'PRESALE_SCHEDULE_UNSOUND',
  ruleRef: { document: '《中华人民共和国城市房地产管理法》', article: '第四十五条' },
  items: ['presale-permit'],
  judge({ form, today }) {
    const completion = dateOf(form, 'completionPlannedOn');
    const delivery = dateOf(form, 'deliveryPlannedOn');
    if (completion !== null && delivery !== null && completion > today && delivery >= completion) return null;
    return {
      zh: `计划竣工日期${completion ?? '未填报'}应当晚于${today}，交付日期${delivery ?? '未填报'}不得早于竣工日期`,
      en: `Completion on ${completion ?? 'no date'} must follow ${today}, delivery on ${delivery ?? 'no date'} must not precede it`,
    };
  },
};
