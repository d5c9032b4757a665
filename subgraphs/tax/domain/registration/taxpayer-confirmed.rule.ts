import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/** 税收征收管理法第十五条: no tax matter is handled for an enterprise whose information has not been confirmed. */
export const taxpayerConfirmedRule: TaxRule = {
  code: 'TAXPAYER_NOT_CONFIRMED',
  ruleRef: { document: COLLECTION_LAW, article: '第十五条' },
  items: [
    'general-vat-taxpayer-registration',
    'invoice-quota',
    'cross-region-report',
    'deferred-filing-approval',
    'deferred-payment',
    'tax-payment-certificate',
    'bank-account-report',
  ],
  judge: ({ facts, item }) => {
    if (facts.taxpayer === null)
      return { zh: '该企业尚未办理新办纳税人信息确认', en: 'The enterprise has not had its taxpayer information confirmed' };
    // What has been paid can be certified after clearance as well.
    if (facts.taxpayer.standing === 'CLEARED' && item !== 'tax-payment-certificate')
      return { zh: '该纳税人已经办结税务注销，不再办理本事项', en: 'The taxpayer has been cleared; this item is no longer available' };
    return null;
  },
};
