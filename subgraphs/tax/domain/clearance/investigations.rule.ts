import type { OpenInvestigation } from '../tax-facts.js';
import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';
import { endedByCourt } from './bankruptcy.js';

const kinds: Record<OpenInvestigation['kind'], { zh: string; en: string }> = {
  INSPECTION: { zh: '税务稽查', en: 'inspection' },
  ASSESSMENT: { zh: '纳税评估', en: 'assessment' },
  CO_INVESTIGATION: { zh: '发票协查', en: 'invoice co-investigation' },
};

/** 税收征收管理法第五十四条: while the bureau examines, what is due is not settled and the taxpayer cannot leave. */
export const investigationsRule: TaxRule = {
  code: 'UNDER_INVESTIGATION',
  ruleRef: { document: COLLECTION_LAW, article: '第五十四条' },
  items: ['tax-clearance'],
  judge: (subject) => {
    const { investigations } = subject.facts;
    if (investigations.length === 0 || endedByCourt(subject)) return null;
    return {
      zh: `尚有在查案件${investigations.length}件：${investigations.map(({ kind, number }) => `${kinds[kind].zh}（${number}）`).join('、')}`,
      en: `${investigations.length} cases are open: ${investigations.map(({ kind, number }) => `${kinds[kind].en} (${number})`).join(', ')}`,
    };
  },
};
