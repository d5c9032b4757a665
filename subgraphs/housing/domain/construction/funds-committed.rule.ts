import type { HousingRule } from '../housing-rule.js';

/** Since 2018 a written commitment replaces the bank's proof; without arranged funds no permit may be issued. */
export const fundsCommitted: HousingRule = {
  code: 'FUNDS_NOT_COMMITTED',
  ruleRef: { document: '《保障农民工工资支付条例》', article: '第二十四条' },
  items: ['construction-permit'],
  judge: ({ form }) =>
    form.fundsCommitted === true
      ? null
      : { zh: '建设单位未承诺建设资金已经落实', en: 'The builder has not committed that the funds are in place' },
};
