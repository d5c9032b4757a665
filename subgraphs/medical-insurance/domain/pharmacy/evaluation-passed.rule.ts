import { specialisms } from '../details.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

const titles: Readonly<Record<(typeof specialisms)[number], string>> = {
  MEDICAL_INSURANCE: '医疗保障',
  MEDICINE_AND_HEALTH: '医药卫生',
  FINANCE: '财务管理',
  INFORMATION_TECHNOLOGY: '信息技术',
};

/** Only a pharmacy that a team of all four specialisms found qualified may be contracted. */
export const evaluationPassed: MedicalInsuranceRule = {
  code: 'PHARMACY_EVALUATION_NOT_PASSED',
  ruleRef: law('pharmacyMeasures', '第八条'),
  items: ['pharmacy-designation'],
  judge({ details, today }) {
    const evaluation = details.pharmacyEvaluation;
    if (evaluation === undefined) return { zh: '尚未录入评估结果', en: 'No evaluation has been entered' };
    if (evaluation.evaluatedOn > today)
      return { zh: `评估日期${evaluation.evaluatedOn}晚于决定日`, en: 'The evaluation lies in the future' };
    if (evaluation.outcome === 'UNQUALIFIED') {
      return {
        zh: `${evaluation.evaluatedOn}评估不合格，应当告知理由并提出整改建议`,
        en: `Found unqualified on ${evaluation.evaluatedOn}`,
      };
    }
    const absent = specialisms.filter((one) => !evaluation.specialisms.includes(one));
    if (absent.length === 0) return null;
    return {
      zh: `评估小组缺少专业人员：${absent.map((one) => titles[one]).join('、')}`,
      en: `The evaluation team lacks: ${absent.join(', ')}`,
    };
  },
};
