import type { TaxRule } from '../tax-rule.js';

/** 增值税法第九条: below the standard only a taxpayer with sound accounts and accurate records may choose the general method. */
export const accountsSoundRule: TaxRule = {
  code: 'ACCOUNTS_NOT_SOUND',
  ruleRef: { document: '《中华人民共和国增值税法》', article: '第九条' },
  items: ['general-vat-taxpayer-registration', 'new-taxpayer-package'],
  judge: ({ item, answers, details }) => {
    const chosen = item === 'new-taxpayer-package' ? answers.GENERAL_VAT === 'YES' : answers.VAT_GROUND !== 'OVER_THRESHOLD';
    if (!chosen || details.accountsSound === true) return null;
    return {
      zh: '自愿登记为一般纳税人的，应当会计核算健全、能够提供准确税务资料，尚未确认符合该条件',
      en: 'Voluntary general registration needs sound accounts and accurate records, which have not been confirmed',
    };
  },
};
