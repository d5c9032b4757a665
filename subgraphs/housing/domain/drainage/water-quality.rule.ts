import { plainFigure } from '../figures.js';
import { numberOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import type { SewageLimits } from '../housing-standards.js';

const measures = [
  { field: 'acidity', zh: 'pH值', en: 'acidity (pH)', from: (s: SewageLimits) => s.acidityFrom, to: (s: SewageLimits) => s.acidityTo },
  { field: 'codMgPerLitre', zh: '化学需氧量', en: 'COD (mg/L)', from: () => 0, to: (s: SewageLimits) => s.codMgPerLitre },
  { field: 'ammoniaMgPerLitre', zh: '氨氮', en: 'ammonia nitrogen (mg/L)', from: () => 0, to: (s: SewageLimits) => s.ammoniaMgPerLitre },
  { field: 'solidsMgPerLitre', zh: '悬浮物', en: 'suspended solids (mg/L)', from: () => 0, to: (s: SewageLimits) => s.solidsMgPerLitre },
];

export const waterQualityWithinStandard: HousingRule = {
  code: 'SEWAGE_EXCEEDS_STANDARD',
  ruleRef: { document: '《城镇排水与污水处理条例》', article: '第二十二条' },
  items: ['drainage-permit'],
  judge({ form, facts }) {
    const limits = facts.standards.sewage;
    const beyond = measures
      .map(({ field, zh, en, from, to }) => ({ zh, en, value: numberOf(form, field), from: from(limits), to: to(limits) }))
      .filter(({ value, from, to }) => value === null || value < from || value > to);
    if (beyond.length === 0) return null;
    return {
      zh: beyond
        .map(({ zh, value, from, to }) => `${zh}${value === null ? '未填报' : plainFigure(value)}，限值为${from}至${to}`)
        .join('；'),
      en: beyond
        .map(({ en, value, from, to }) => `${en}: ${value === null ? 'missing' : plainFigure(value)}, limit ${from} to ${to}`)
        .join('; '),
    };
  },
};
