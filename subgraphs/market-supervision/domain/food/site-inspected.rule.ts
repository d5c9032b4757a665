import { licensingLaw } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';

/** 行政许可法 art. 34: what has to be verified in substance is verified by two members of staff or more, and their finding is what counts. */
const LEAST_INSPECTORS = 2;

export const siteInspected: MarketSupervisionRule = {
  code: 'SITE_INSPECTION_NOT_PASSED',
  ruleRef: licensingLaw('第三十四条第三款'),
  items: ['food-business-licence'],
  judge: ({ details, today }) => {
    const inspection = details.siteInspection;
    if (inspection === undefined) return { zh: '未录入现场核查情况', en: 'No site inspection is on record' };
    const inspectors = new Set(inspection.inspectors).size;
    if (inspectors < LEAST_INSPECTORS)
      return { zh: `现场核查人员为${inspectors}人，应当由两名以上工作人员核查`, en: `${inspectors} inspector; two or more are needed` };
    if (inspection.inspectedOn > today)
      return {
        zh: `现场核查日期${inspection.inspectedOn}尚未到来`,
        en: `The inspection is dated ${inspection.inspectedOn}, in the future`,
      };
    return inspection.conclusion === 'DOES_NOT_CONFORM'
      ? {
          zh: `${inspection.inspectedOn}现场核查结论为不符合`,
          en: `The inspection of ${inspection.inspectedOn} found that the site does not conform`,
        }
      : null;
  },
};
