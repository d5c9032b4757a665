import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

export const worksStillRunning: HousingRule = {
  code: 'WORKS_PERIOD_OVER',
  ruleRef: { document: '《城镇污水排入排水管网许可管理办法》', article: '第十条' },
  items: ['drainage-permit'],
  judge({ form, answers, today }) {
    if (answers.DRAINAGE_PURPOSE !== 'CONSTRUCTION') return null;
    const endsOn = dateOf(form, 'constructionEndsOn');
    if (endsOn !== null && endsOn > today) return null;
    return {
      zh: `施工期限至${endsOn ?? '未填报'}，不晚于${today}，不能核发施工排水许可`,
      en: `The works end on ${endsOn ?? 'no date'}, not after ${today}`,
    };
  },
};
