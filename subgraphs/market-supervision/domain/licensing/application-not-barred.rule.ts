import { addYears } from '../calendar-date.js';
import { licensingLaw } from '../laws.js';
import type { ApplicationBar } from '../market-supervision-facts.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';

/** 行政许可法 art. 78 (one year after false materials) and 79 (three years after a licence gained by deceit), for the same licence. */
const BAR_YEARS: Readonly<Record<ApplicationBar['ground'], number>> = { FALSE_MATERIALS: 1, LICENCE_BY_DECEIT: 3 };

/**
 * Only licences that bear directly on public safety and health are barred: not registration, which the law keeps open.
 * What is barred is applying, so the day of the application counts.
 */
export const applicationNotBarred: MarketSupervisionRule = {
  code: 'APPLICATION_BARRED',
  ruleRef: licensingLaw('第七十八条、第七十九条'),
  items: ['food-business-licence', 'special-equipment-registration'],
  judge: ({ facts, item, receivedOn }) => {
    const bar = facts.applicationBars.find((one) => one.item === item && receivedOn <= barUntil(one));
    if (bar === undefined) return null;
    const concealed = bar.ground === 'FALSE_MATERIALS';
    return {
      zh: `申请人因${concealed ? '隐瞒有关情况或者提供虚假材料' : '以不正当手段取得许可'}于${bar.decidedOn}被处理，至${barUntil(bar)}不得再次申请该许可`,
      en: `After ${concealed ? 'false materials' : 'a licence gained by deceit'} (${bar.decidedOn}) no application until ${barUntil(bar)}`,
    };
  },
};

export function barUntil(bar: ApplicationBar): string {
  return addYears(bar.decidedOn, BAR_YEARS[bar.ground]);
}
