import { isCreditCode, normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { textOf } from '../form-reading.js';
import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/**
 * 税收征收管理法第十五条: the bureau confirms what the registration authority has registered. Without this wall one enterprise
 * could be confirmed under the code of another, and its tax would be booked there.
 */
export const registeredCodeRule: TaxRule = {
  code: 'TAXPAYER_NUMBER_NOT_AS_REGISTERED',
  ruleRef: { document: COLLECTION_LAW, article: '第十五条' },
  items: ['new-taxpayer-package'],
  judge: ({ form, facts: { registeredCode } }) => {
    const code = normaliseCode(textOf(form, 'creditCode') ?? '');
    // A malformed code is told by the rule on its form.
    if (!isCreditCode(code) || code === registeredCode) return null;
    return registeredCode === null
      ? { zh: '该企业尚未取得统一社会信用代码，不能确认为纳税人', en: 'The enterprise has no credit code yet and cannot be confirmed' }
      : {
          zh: `填报的统一社会信用代码${code}与登记机关赋予的${registeredCode}不一致`,
          en: `The credit code ${code} is not the registered ${registeredCode}`,
        };
  },
};
