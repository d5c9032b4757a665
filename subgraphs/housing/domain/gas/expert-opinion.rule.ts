import type { HousingRule } from '../housing-rule.js';

/** Gas supply is judged by experts as well as on site; how many is the department's standard, the majority carries. */
export const gasExpertsAgreed: HousingRule = {
  code: 'GAS_EXPERT_REVIEW_NOT_PASSED',
  ruleRef: { document: '《中华人民共和国行政许可法》', article: '第四十五条' },
  items: ['gas-business-licence'],
  judge({ details: { expertReview }, facts, today }) {
    const least = facts.standards.gas.experts;
    if (expertReview === undefined) return { zh: '尚未组织专家评审', en: 'There has been no expert review' };
    const { experts, agreeing, endedOn } = expertReview;
    if (endedOn > today)
      return { zh: `专家评审结束日期${endedOn}晚于决定当日`, en: `The expert review ends on ${endedOn}, after the decision` };
    if (experts < least) return { zh: `评审专家${experts}人，不得少于${least}人`, en: `${experts} experts, ${least} are the least` };
    if (agreeing <= experts && agreeing * 2 > experts) return null;
    return {
      zh: `评审专家${experts}人中${agreeing}人同意，未超过半数`,
      en: `${agreeing} of ${experts} experts agree, a majority is needed`,
    };
  },
};
