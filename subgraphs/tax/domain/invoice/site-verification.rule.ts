import { money } from '../money.js';
import type { TaxRule, TaxSubject } from '../tax-rule.js';
import { isLargeQuota } from './quota-limit.js';

/** 行政许可法第三十四条: what has to be checked on the spot is checked by two officers or more. */
export const siteVerificationRule: TaxRule = {
  code: 'SITE_VERIFICATION_MISSING',
  ruleRef: { document: '《中华人民共和国行政许可法》', article: '第三十四条' },
  items: ['invoice-quota'],
  judge: (subject) => {
    const cause = causeOf(subject);
    if (cause === null) return null;
    const verifiedOn = subject.details.siteVerification?.verifiedOn;
    if (verifiedOn !== undefined && verifiedOn > subject.today)
      return {
        zh: `实地查验日期${verifiedOn}晚于今日${subject.today}`,
        en: `The verification is dated ${verifiedOn}, after ${subject.today}`,
      };
    const officers = new Set(subject.details.siteVerification?.officers ?? []).size;
    if (officers >= 2) return null;
    return {
      zh: `${cause.zh}，应当由两名以上工作人员实地查验，现有${officers}名工作人员的查验记录`,
      en: `${cause.en}: verification on site by two officers is needed, ${officers} on record`,
    };
  },
};

function causeOf({ answers, details, facts }: TaxSubject): { zh: string; en: string } | null {
  if (answers.QUOTA_KIND === 'LOWER') return null;
  const quota = details.approvedQuota ?? 0;
  if (isLargeQuota(quota)) return { zh: `核定额度${money(quota)}元超过10万元`, en: `A quota of CNY ${money(quota)} is above 100,000` };
  if (facts.taxpayer?.creditGrade === 'D') return { zh: '纳税缴费信用级别为D级', en: 'The tax credit grade is D' };
  if (facts.taxpayer?.riskLevel === 'HIGH') return { zh: '风险扫描结果为高风险', en: 'The risk scan says high' };
  return null;
}
