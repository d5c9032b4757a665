import { plainFigure } from '../figures.js';
import { numberOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** 建设工程质量管理条例 art. 40: least periods of warranty. */
const periods = [
  { field: 'waterproofWarrantyYears', least: 5, zh: '屋面防水等防渗漏', unit: '年', en: 'waterproofing (years)' },
  { field: 'heatingWarrantySeasons', least: 2, zh: '供热与供冷系统', unit: '个采暖期、供冷期', en: 'heating and cooling (seasons)' },
  { field: 'servicesWarrantyYears', least: 2, zh: '电气管线、给排水管道、设备安装和装修', unit: '年', en: 'services and fittings (years)' },
];

export const warrantyReachesMinimum: HousingRule = {
  code: 'WARRANTY_BELOW_MINIMUM',
  ruleRef: { document: '《建设工程质量管理条例》', article: '第四十条' },
  items: ['completion-filing'],
  judge({ form }) {
    const short = periods
      .map((period) => ({ ...period, given: numberOf(form, period.field) }))
      .filter(({ given, least }) => given === null || given < least);
    if (short.length === 0) return null;
    return {
      zh: short
        .map(
          ({ zh, unit, least, given }) =>
            `${zh}保修期${given === null ? '未填报' : `为${plainFigure(given)}${unit}`}，不得低于${least}${unit}`,
        )
        .join('；'),
      en: short.map(({ en, least, given }) => `${en}: ${given === null ? 'missing' : plainFigure(given)}, at least ${least}`).join('; '),
    };
  },
};
