import { idNumberIn, textIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

/** 扎兰屯市 */
export const DIVISION = '150783';

/** Where the employer insures the worker decides; only the uninsured follow the place of production. Another employer's insurance decides nothing. */
export const jurisdictionHere: HrRule = {
  code: 'INJURY_JURISDICTION_ELSEWHERE',
  ruleRef: { document: '《人力资源社会保障部关于执行〈工伤保险条例〉若干问题的意见（二）》', article: '第七条' },
  items: ['work-injury-recognition'],
  judge: ({ form, facts }) => {
    const worker = idNumberIn(form, 'injuredWorker');
    if (facts.insuredWorkers.some((insured) => insured.idNumber === worker)) return null;
    const unit = textIn(form, 'enterpriseName');
    const elsewhere = facts.insuredElsewhere.find(
      (insured) => insured.idNumber === worker && insured.unitName === unit && insured.division !== DIVISION,
    );
    if (elsewhere !== undefined)
      return {
        zh: `用人单位已在参保地（${elsewhere.division}）为该职工参加工伤保险，由参保地认定`,
        en: `The employer insures the worker in ${elsewhere.division}: recognition belongs there`,
      };
    const division = textIn(form, 'workplaceDivision');
    if (division === DIVISION) return null;
    return {
      zh: `职工未在本市参加工伤保险，生产经营地行政区划代码为${division ?? '（未填报）'}，不属于本市（${DIVISION}）管辖`,
      en: `The worker is not insured here and the place of production is ${division ?? 'not stated'}, not ${DIVISION}`,
    };
  },
};
