import { endedByCourt } from '../clearance/bankruptcy.js';
import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/**
 * A taxpayer declared abnormal (非正常户) files what is missing and has that state lifted first;
 * for clearance 税总发〔2019〕64号第二条第一项 says so in words.
 */
export const taxpayerStandingRule: TaxRule = {
  code: 'TAXPAYER_ABNORMAL',
  ruleRef: { document: COLLECTION_LAW, article: '第二十五条' },
  items: ['general-vat-taxpayer-registration', 'invoice-quota', 'cross-region-report', 'tax-clearance'],
  judge: (subject) =>
    subject.facts.taxpayer?.standing === 'ABNORMAL' && !endedByCourt(subject)
      ? {
          zh: '该纳税人处于非正常状态，应当先补办纳税申报、接受处理并解除非正常状态',
          en: 'The taxpayer is declared abnormal: file the missing returns and have that state lifted first',
        }
      : null,
};
