import { textIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

/** 条例 art. 14 (6) covers who does not bear the main responsibility: equal responsibility is still covered. */
export const notMainlyResponsible: HrRule = {
  code: 'INJURY_MAIN_TRAFFIC_RESPONSIBILITY',
  ruleRef: { document: '《工伤保险条例》', article: '第十四条第六项' },
  items: ['work-injury-recognition'],
  judge: ({ form, answers }) => {
    const responsibility = textIn(form, 'trafficResponsibility');
    if (answers.INJURY_CIRCUMSTANCE !== 'COMMUTING_ACCIDENT') return null;
    if (responsibility !== 'PRIMARY' && responsibility !== 'FULL') return null;
    return {
      zh: `上下班途中交通事故本人负${responsibility === 'FULL' ? '全部' : '主要'}责任，不属于应当认定工伤的情形`,
      en: `The worker bears ${responsibility === 'FULL' ? 'full' : 'the main'} responsibility for the accident on the way to or from work`,
    };
  },
};
