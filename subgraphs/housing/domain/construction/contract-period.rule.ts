import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

export const contractPeriodSound: HousingRule = {
  code: 'CONTRACT_PERIOD_INVERTED',
  ruleRef: { document: '《中华人民共和国建筑法》', article: '第十五条' },
  items: ['construction-permit'],
  judge({ form }) {
    const start = dateOf(form, 'contractStartOn');
    const end = dateOf(form, 'contractEndOn');
    if (start !== null && end !== null && end > start) return null;
    return {
      zh: `合同竣工日期${end ?? '未填报'}应当晚于开工日期${start ?? '未填报'}`,
      en: `The contract ends on ${end ?? 'no date'}, not after its start on ${start ?? 'no date'}`,
    };
  },
};
