import { notFilled, textOf } from '../form-reading.js';
import { HOME_DIVISION } from '../tax-item.js';
import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';

/** 实施细则第二十一条: the report is for business in another county (city). */
export const crossRegionDestinationRule: TaxRule = {
  code: 'DESTINATION_AT_HOME',
  ruleRef: { document: COLLECTION_RULES, article: '第二十一条' },
  items: ['cross-region-report'],
  judge: ({ form }) => {
    const destination = textOf(form, 'destinationDivisionCode');
    if (destination === undefined) return notFilled('经营地行政区划代码', 'the division code of the destination');
    if (destination !== HOME_DIVISION) return null;
    return {
      zh: `经营地行政区划代码${destination}在扎兰屯市内，不属于跨区域经营`,
      en: `The destination ${destination} is the home division: no report across regions is needed`,
    };
  },
};
