import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { notFilled, textOf } from '../form-reading.js';
import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/** 税收征收管理法第八条: what is held about one taxpayer is neither decided on nor told under another's number. */
export const taxpayerNumberMatchesRule: TaxRule = {
  code: 'TAXPAYER_NUMBER_DIFFERS',
  ruleRef: { document: COLLECTION_LAW, article: '第八条' },
  items: [
    'general-vat-taxpayer-registration',
    'invoice-quota',
    'tax-clearance',
    'cross-region-report',
    'deferred-filing-approval',
    'deferred-payment',
    'tax-payment-certificate',
    'bank-account-report',
  ],
  judge: ({ form, facts }) => {
    const code = textOf(form, 'creditCode');
    if (code === undefined) return notFilled('统一社会信用代码', 'the unified social credit code');
    const held = facts.taxpayer?.number;
    if (held === undefined || held === normaliseCode(code)) return null;
    return {
      zh: `申请填报的统一社会信用代码${code}与税务机关登记的纳税人识别号${held}不一致`,
      en: `The credit code ${code} in the application is not the taxpayer number ${held} on record`,
    };
  },
};
