import { daysBetween } from '../../../kit/domain/calendar/iso-date.js';
import type { ExpertReview } from '../details.js';
import type { HousingRule } from '../housing-rule.js';

/** 暂行规定: at least seven experts, three quarters of them agreeing; at most 20 working days outside the time limit. */
const leastExperts = 7;
const agreeingOf = { parts: 3, whole: 4 };
const mostExcludedDays = 20;
const document = '《建设工程消防设计审查验收管理暂行规定》';
const items = ['fire-design-review'];

export const fireExpertsAgreed: HousingRule = {
  code: 'FIRE_EXPERT_REVIEW_NOT_PASSED',
  ruleRef: { document, article: '第二十一条' },
  items,
  judge({ answers, details: { expertReview } }) {
    if (answers.SPECIAL_FIRE_DESIGN !== 'YES') return null;
    if (expertReview === undefined) return { zh: '有特殊消防设计，尚未组织专家评审', en: 'A special fire design needs an expert review' };
    const { experts, agreeing } = expertReview;
    if (experts < leastExperts)
      return { zh: `评审专家${experts}人，不得少于${leastExperts}人`, en: `${experts} experts, ${leastExperts} are the least` };
    if (agreeing <= experts && agreeing * agreeingOf.whole >= experts * agreeingOf.parts) return null;
    return {
      zh: `评审专家${experts}人中${agreeing}人同意，未达到四分之三以上`,
      en: `${agreeing} of ${experts} experts agree, three quarters are needed`,
    };
  },
};

export const fireExpertDaysBounded: HousingRule = {
  code: 'FIRE_EXPERT_REVIEW_TOO_LONG',
  ruleRef: { document, article: '第二十二条' },
  items,
  judge({ details: { expertReview }, today }) {
    if (expertReview === undefined) return null;
    const { startedOn, endedOn, excludedWorkingDays } = expertReview;
    const possible = calendarDays(expertReview);
    if (endedOn <= today && excludedWorkingDays <= Math.min(mostExcludedDays, possible)) return null;
    return {
      zh: `专家评审自${startedOn}至${endedOn}共${possible}日，扣除${excludedWorkingDays}个工作日；扣除时间不得超过${mostExcludedDays}个工作日和实际评审时间`,
      en: `Expert review from ${startedOn} to ${endedOn}, ${excludedWorkingDays} working days excluded; ${mostExcludedDays} is the most, within the ${possible} days it took`,
    };
  },
};

function calendarDays({ startedOn, endedOn }: ExpertReview): number {
  return Math.max(0, daysBetween(startedOn, endedOn) + 1);
}
