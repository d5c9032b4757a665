import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { selectedChanges } from './unit-particulars.js';

export const changeSelected: MedicalInsuranceRule = {
  code: 'NO_CHANGE_SELECTED',
  ruleRef: law('socialInsuranceHandling', '第九条'),
  items: ['unit-change'],
  judge({ answers }) {
    if (selectedChanges(answers).length > 0) return null;
    return { zh: '没有选择任何变更事项', en: 'No change is selected' };
  },
};
