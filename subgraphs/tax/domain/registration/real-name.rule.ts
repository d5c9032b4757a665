import { type RealNameRole, realNameRoles } from '../details.js';
import type { TaxRule } from '../tax-rule.js';

const titles: Record<RealNameRole, { zh: string; en: string }> = {
  LEGAL_REPRESENTATIVE: { zh: '法定代表人', en: 'legal representative' },
  FINANCE_OFFICER: { zh: '财务负责人', en: 'finance officer' },
  TAX_HANDLER: { zh: '办税人员', en: 'tax handler' },
};

/** 实名办税: all three persons are verified before the taxpayer may act online or receive invoices. */
export const realNameRule: TaxRule = {
  code: 'REAL_NAME_NOT_VERIFIED',
  ruleRef: { document: '《国家税务总局关于推行实名办税的意见》（税总发〔2016〕111号）', article: '实名信息采集' },
  items: ['new-taxpayer-package'],
  judge: ({ details }) => {
    const missing = realNameRoles.filter((role) => !details.realNameVerified?.includes(role));
    if (missing.length === 0) return null;
    return {
      zh: `${missing.map((role) => titles[role].zh).join('、')}尚未完成实名信息采集和验证`,
      en: `Real-name verification is missing for: ${missing.map((role) => titles[role].en).join(', ')}`,
    };
  },
};
