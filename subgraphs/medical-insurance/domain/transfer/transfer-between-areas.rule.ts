import { textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { POOLING_AREA } from '../pooling-area.js';

/** Inside one pooling area the new unit simply adds the employee. */
export const transferBetweenAreas: MedicalInsuranceRule = {
  code: 'TRANSFER_WITHIN_POOLING_AREA',
  ruleRef: law('socialInsuranceLaw', '第三十二条'),
  items: ['relation-transfer'],
  judge({ form }) {
    const other = textOf(form, 'medicalOtherArea');
    if (other === null) return { zh: '未填报对方统筹地区', en: 'The other pooling area is not stated' };
    if (other !== POOLING_AREA) return null;
    return { zh: `对方统筹地区为${other}，不是跨统筹地区转移`, en: `The other pooling area is ${other}: not a transfer between areas` };
  },
};
