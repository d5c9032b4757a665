import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** The list of pharmacies to be contracted is shown to the public first, and objections are dealt with. */
export const publicNoticeOver: MedicalInsuranceRule = {
  code: 'PHARMACY_PUBLIC_NOTICE_RUNNING',
  ruleRef: law('pharmacyMeasures', '第九条'),
  items: ['pharmacy-designation'],
  judge({ details, today }) {
    const until = details.pharmacyEvaluation?.publicNoticeUntil ?? null;
    if (until === null) return { zh: '拟签订医保协议名单尚未公示', en: 'The list has not been shown to the public' };
    if (until >= today) return { zh: `公示期至${until}，尚未届满`, en: `The public notice runs until ${until}` };
    return details.pharmacyEvaluation?.objectionOpen ? { zh: '公示期间的异议尚未处理完毕', en: 'An objection is still open' } : null;
  },
};
