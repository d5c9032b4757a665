import { textOf, textsOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** What the sewage of a trade has to pass before it enters the drain; null where nothing particular is asked. */
const dueFacility: Readonly<Record<string, { code: string; zh: string; en: string } | null>> = {
  CATERING: { code: 'OIL_SEPARATOR', zh: '隔油设施', en: 'oil separator' },
  CONSTRUCTION: { code: 'SEDIMENTATION', zh: '沉淀设施', en: 'sedimentation' },
  CAR_WASH: { code: 'SEDIMENTATION', zh: '沉淀设施', en: 'sedimentation' },
  MEDICAL: { code: 'DISINFECTION', zh: '消毒设施', en: 'disinfection' },
  INDUSTRY: { code: 'TREATMENT_PLANT', zh: '污水处理设施', en: 'treatment plant' },
  OTHER: null,
};

export const pretreatmentFitsTrade: HousingRule = {
  code: 'PRETREATMENT_MISSING',
  ruleRef: { document: '《城镇排水与污水处理条例》', article: '第二十二条' },
  items: ['drainage-permit'],
  judge({ form }) {
    const due = dueFacility[textOf(form, 'drainageTrade')];
    if (due === undefined) return { zh: '未填报排水行业', en: 'The trade is missing' };
    if (due === null || textsOf(form, 'pretreatment').includes(due.code)) return null;
    return {
      zh: `该行业应当建设${due.zh}，填报的预处理设施中没有`,
      en: `The trade needs ${due.en}, which is not among the facilities stated`,
    };
  },
};
