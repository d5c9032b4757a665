import { notFilled, textOf } from '../form-reading.js';
import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';

/** 实施细则第三十七条: the request comes within the filing period; only force majeure excuses coming after it. */
export const filingRequestInTimeRule: TaxRule = {
  code: 'FILING_DEFERRAL_REQUESTED_LATE',
  ruleRef: { document: COLLECTION_RULES, article: '第三十七条' },
  items: ['deferred-filing-approval'],
  judge: ({ form, answers, receivedOn }) => {
    const due = textOf(form, 'filingDueOn');
    if (due === undefined) return notFilled('申报期限届满日', 'the last day of the filing period');
    if (answers.FILING_DEFERRAL_GROUND === 'FORCE_MAJEURE' || receivedOn <= due) return null;
    return {
      zh: `申报期限已于${due}届满，申请于${receivedOn}收到，且不属于不可抗力`,
      en: `The filing period ended on ${due}; the request came on ${receivedOn} and not for force majeure`,
    };
  },
};
