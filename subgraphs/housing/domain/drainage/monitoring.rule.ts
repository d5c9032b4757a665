import type { HousingRule } from '../housing-rule.js';

export const keyDischargerMonitored: HousingRule = {
  code: 'MONITORING_NOT_INSTALLED',
  ruleRef: { document: '《城镇污水排入排水管网许可管理办法》', article: '第七条' },
  items: ['drainage-permit'],
  judge: ({ form, answers }) =>
    answers.KEY_DISCHARGER !== 'YES' || form.monitoringInstalled === true
      ? null
      : { zh: '列入重点排污单位名录，未安装主要水污染物排放自动监测设备', en: 'A key discharger without automatic monitoring' },
};
