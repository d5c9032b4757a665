import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';
import { endedByCourt } from './bankruptcy.js';
import { remainingInvoices } from './remaining-invoices.js';

/** 实施细则第十六条: invoices are cancelled before clearance. */
export const invoicesReturnedRule: TaxRule = {
  code: 'INVOICES_NOT_RETURNED',
  ruleRef: { document: COLLECTION_RULES, article: '第十六条' },
  items: ['tax-clearance'],
  judge: (subject) => {
    const { invoices, devices } = remainingInvoices(subject);
    if ((invoices === 0 && devices === 0) || endedByCourt(subject)) return null;
    return {
      zh: `尚有空白发票${invoices}份、税控设备${devices}台未缴销`,
      en: `${invoices} unused invoices and ${devices} devices have not been returned`,
    };
  },
};
