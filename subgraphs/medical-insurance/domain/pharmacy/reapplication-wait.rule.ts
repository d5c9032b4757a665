import { addMonths } from '../dates/iso-date.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** 暂行办法 art. 9: three months of mending after a failed evaluation, a year after a second one. */
const WAIT_MONTHS = { first: 3, second: 12 } as const;

export const reapplicationWait: MedicalInsuranceRule = {
  code: 'PHARMACY_REAPPLIES_TOO_EARLY',
  ruleRef: law('pharmacyMeasures', '第九条'),
  items: ['pharmacy-designation'],
  judge(subject) {
    const failed = [...subject.facts.pharmacy.failedEvaluations].sort();
    const last = failed.at(-1);
    if (last === undefined) return null;
    const from = addMonths(last, failed.length >= 2 ? WAIT_MONTHS.second : WAIT_MONTHS.first);
    if (subject.receivedOn >= from) return null;
    return {
      zh: `已有${failed.length}次评估不合格，最近一次于${last}告知，${from}起方可再次申请`,
      en: `${failed.length} failed evaluations, the last told on ${last}: may apply again from ${from}`,
    };
  },
};
