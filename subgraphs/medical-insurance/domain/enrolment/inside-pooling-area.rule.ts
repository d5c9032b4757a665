import { groupOf, textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { POOLING_AREA } from '../pooling-area.js';

/** A unit is enrolled, and a pharmacy designated, where it is seated. A unit that moves away does not change its record but leaves. */
export const insidePoolingArea: MedicalInsuranceRule = {
  code: 'OUTSIDE_POOLING_AREA',
  ruleRef: law('socialInsuranceLaw', '第五十七条'),
  items: ['unit-enrolment', 'unit-change', 'pharmacy-designation'],
  judge({ item, form, answers }) {
    if (item === 'unit-change' && answers.MEDICAL_CHANGES_DOMICILE !== 'YES') return null;
    const division = textOf(groupOf(form, 'domicile'), 'divisionCode');
    if (division === POOLING_AREA) return null;
    return {
      zh: `住所的行政区划代码为${division ?? '空'}，不属于扎兰屯市统筹范围（${POOLING_AREA}）`,
      en: `The domicile lies in division ${division ?? 'unstated'}, outside this pooling area (${POOLING_AREA})`,
    };
  },
};
