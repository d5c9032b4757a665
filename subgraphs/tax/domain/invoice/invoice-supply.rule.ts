import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/** 税收征收管理法第七十二条: whoever refuses to be dealt with may be refused invoices; such a decision stands until lifted. */
export const invoiceSupplyRule: TaxRule = {
  code: 'INVOICE_SUPPLY_STOPPED',
  ruleRef: { document: COLLECTION_LAW, article: '第七十二条' },
  items: ['invoice-quota'],
  judge: ({ facts: { invoiceSupplyStop }, answers }) =>
    invoiceSupplyStop === null || answers.QUOTA_KIND === 'LOWER'
      ? null
      : {
          zh: `停止供应发票的决定（${invoiceSupplyStop.documentNumber}）尚未解除，应当在接受税务机关处理后再申请`,
          en: `The decision to stop the supply of invoices (${invoiceSupplyStop.documentNumber}) is still in force`,
        },
};
