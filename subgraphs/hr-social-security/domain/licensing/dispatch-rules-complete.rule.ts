import { rowsIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

/** 劳务派遣行政许可实施办法 art. 8 (6): the six subjects that touch the dispatched worker's own interests. */
const subjects: Readonly<Record<string, string>> = {
  LABOUR_CONTRACT: '劳动合同',
  REMUNERATION: '劳动报酬',
  SOCIAL_INSURANCE: '社会保险',
  WORKING_HOURS: '工作时间',
  REST_AND_LEAVE: '休息休假',
  DISCIPLINE: '劳动纪律',
};

export const dispatchRulesComplete: HrRule = {
  code: 'DISPATCH_RULES_INCOMPLETE',
  ruleRef: { document: '《劳务派遣行政许可实施办法》', article: '第八条' },
  items: ['labour-dispatch-licence'],
  judge: ({ form }) => {
    const covered = rowsIn<string>(form, 'ruleSubjects');
    const missing = Object.keys(subjects).filter((subject) => !covered.includes(subject));
    if (missing.length === 0) return null;
    return {
      zh: `劳务派遣管理制度应当包括六项内容，缺少：${missing.map((subject) => subjects[subject]).join('、')}`,
      en: `The dispatch rules cover six subjects; missing: ${missing.join(', ')}`,
    };
  },
};
