import type { HousingRule } from '../housing-rule.js';

export const sewageKeptFromRainDrains: HousingRule = {
  code: 'SEWAGE_INTO_RAIN_DRAIN',
  ruleRef: { document: '《城镇污水排入排水管网许可管理办法》', article: '第四条' },
  items: ['drainage-permit'],
  judge: ({ form }) =>
    form.sewageSeparated === true
      ? null
      : { zh: '污水未与雨水分流，不得将污水排入雨水管网', en: 'Sewage is not kept apart from the rain drains' },
};
