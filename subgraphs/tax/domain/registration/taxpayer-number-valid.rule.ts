import { isCreditCode } from '../../../kit/domain/identifiers/index.js';
import { notFilled, textOf } from '../form-reading.js';
import type { TaxRule } from '../tax-rule.js';

/** Since 国发〔2015〕33号 the credit code is the taxpayer number: an invalid one would be confirmed as a number. */
export const taxpayerNumberValidRule: TaxRule = {
  code: 'TAXPAYER_NUMBER_INVALID',
  ruleRef: { document: '《法人和其他组织统一社会信用代码编码规则》（GB 32100）', article: '代码的构成' },
  items: ['new-taxpayer-package'],
  judge: ({ form }) => {
    const code = textOf(form, 'creditCode');
    if (code === undefined) return notFilled('统一社会信用代码', 'the unified social credit code');
    if (isCreditCode(code)) return null;
    return {
      zh: `统一社会信用代码${code}的位数、字符或者校验码不正确，不能作为纳税人识别号`,
      en: `The credit code ${code} is not well formed and cannot serve as taxpayer number`,
    };
  },
};
