import { registrationRegulation } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** What the applicant calls the company before the act is what the register calls it: else the act would fall on another company. */
export const registrationDataAgree: MarketSupervisionRule = {
  code: 'REGISTRATION_DATA_DIFFER',
  ruleRef: registrationRegulation('第十七条'),
  items: ['company-change', 'company-deregistration', 'equity-pledge-registration'],
  judge: (subject) => {
    const { registration } = subject.facts;
    if (registration === null) return null;
    const { enterpriseName, creditCode } = formOf<{ enterpriseName: string; creditCode: string }>(subject);
    const wrong = [
      creditCode === registration.creditCode ? null : { zh: '统一社会信用代码', en: 'credit code', filed: registration.creditCode },
      enterpriseName === registration.enterpriseName ? null : { zh: '企业名称', en: 'name', filed: registration.enterpriseName },
    ].filter((one) => one !== null);
    if (wrong.length === 0) return null;
    return {
      zh: `申请表与登记档案不一致，档案记载：${wrong.map((one) => `${one.zh}“${one.filed}”`).join('，')}`,
      en: `The form differs from the register, which has: ${wrong.map((one) => `${one.en} ${one.filed}`).join(', ')}`,
    };
  },
};
