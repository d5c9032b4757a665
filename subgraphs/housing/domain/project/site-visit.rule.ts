import { textOf } from '../form-reading.js';
import type { HousingRule, HousingSubject } from '../housing-rule.js';
import { sameName } from '../same-name.js';

/** 行政许可法 art. 34: what has to be verified in substance is verified by two or more of the staff. */
const leastInspectors = 2;

/** Gas stations are always visited, special projects assessed on site before their fire acceptance. */
export const siteVisited: HousingRule = {
  code: 'SITE_VISIT_NOT_PASSED',
  ruleRef: { document: '《中华人民共和国行政许可法》', article: '第三十四条' },
  items: ['gas-business-licence', 'fire-acceptance'],
  judge(subject) {
    const { siteVisit } = subject.details;
    if (!isVisitDue(subject)) return null;
    if (siteVisit === undefined) return { zh: '尚未进行现场核查', en: 'The site has not been visited' };
    const inspectors = siteVisit.inspectors.filter((name, index, all) => all.findIndex((other) => sameName(name, other)) === index);
    if (inspectors.length < leastInspectors)
      return {
        zh: `现场核查人员${inspectors.length}人，应当指派${leastInspectors}名以上工作人员`,
        en: `${inspectors.length} inspector, ${leastInspectors} are the least`,
      };
    if (siteVisit.visitedOn > subject.today)
      return { zh: `现场核查日期${siteVisit.visitedOn}晚于决定当日`, en: `The visit of ${siteVisit.visitedOn} lies in the future` };
    if (siteVisit.passed) return null;
    return { zh: `${siteVisit.visitedOn}现场核查结论为不合格`, en: `The visit of ${siteVisit.visitedOn} was not passed` };
  },
};

function isVisitDue({ item, answers, form }: HousingSubject): boolean {
  if (item === 'gas-business-licence') return true;
  return answers.FIRE_CLASS === 'SPECIAL' || textOf(form, 'fireDesignOpinionNumber') !== '';
}
