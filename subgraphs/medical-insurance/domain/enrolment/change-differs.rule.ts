import { type Fields, textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { InsuredUnit } from '../medical-insurance-facts.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { selectedChanges, type UnitParticular } from './unit-particulars.js';

/** What is said to have changed must differ from the record; a new name also from the one the unit applies under. */
export const changeDiffers: MedicalInsuranceRule = {
  code: 'CHANGE_EQUALS_RECORD',
  ruleRef: law('socialInsuranceHandling', '第九条'),
  items: ['unit-change'],
  judge({ form, answers, facts }) {
    const equal = selectedChanges(answers).filter((particular) => isUnchanged(particular, form, facts.unit));
    if (equal.length === 0) return null;
    return {
      zh: `变更后的内容未填报，或者与登记在册的相同：${equal.map(({ title }) => title.zh).join('、')}`,
      en: `Not stated, or the same as on record: ${equal.map(({ title }) => title.en).join(', ')}`,
    };
  },
};

function isUnchanged(particular: UnitParticular, form: Fields, unit: InsuredUnit | null): boolean {
  const stated = particular.stated(form);
  if (stated === null) return true;
  if (particular.code === 'NAME' && stated === textOf(form, 'enterpriseName')) return true;
  return unit !== null && stated === particular.recorded(unit);
}
