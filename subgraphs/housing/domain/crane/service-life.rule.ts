import { dateOf, numberOf, textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { serviceLifeEnd } from './service-life.js';

/** Beyond its service life a machine is used only on a safety assessment that is still valid. */
export const craneWithinServiceLife: HousingRule = {
  code: 'CRANE_BEYOND_SERVICE_LIFE',
  ruleRef: { document: '《建筑起重机械安全监督管理规定》', article: '第七条' },
  items: ['crane-registration'],
  judge({ form, facts, today }) {
    const assessedUntil = dateOf(form, 'safetyAssessmentValidUntil');
    if (assessedUntil !== null && assessedUntil >= today) return null;
    const made = dateOf(form, 'manufacturedOn');
    const moment = numberOf(form, 'ratedMoment');
    const end =
      made === null || moment === null ? null : serviceLifeEnd(textOf(form, 'craneKind'), moment, made, facts.standards.craneServiceLife);
    if (end === null)
      return { zh: '未填报设备类别、额定起重力矩或者出厂日期', en: 'The kind, rated moment or date of manufacture is missing' };
    if (today <= end) return null;
    return {
      zh: `设备${made}出厂，使用年限至${end}，已经超过，且没有有效的安全评估`,
      en: `Made on ${made}, service life ended on ${end}, no valid safety assessment`,
    };
  },
};
