import { addDays } from '../../../kit/domain/calendar/iso-date.js';
import type { CompanyChangeForm } from '../forms.js';
import { companyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 公司法 art. 224: creditors who were not notified may claim for 45 days from the notice; applications are made after that (实施细则 art. 36). */
export const REDUCTION_NOTICE_DAYS = 45;

export const reductionNoticeElapsed: MarketSupervisionRule = {
  code: 'REDUCTION_NOTICE_NOT_ELAPSED',
  ruleRef: companyLaw('第二百二十四条第二款'),
  items: ['company-change'],
  judge: (subject) => {
    if (subject.answers.CHANGES_CAPITAL !== 'REDUCTION') return null;
    const noticeOn = formOf<CompanyChangeForm>(subject).reductionNoticeOn;
    if (noticeOn === undefined) return { zh: '减资未公告', en: 'The reduction of capital was not announced' };
    const lastDay = addDays(noticeOn, REDUCTION_NOTICE_DAYS);
    if (subject.receivedOn > lastDay) return null;
    return {
      zh: `减资公告于${noticeOn}发布，债权人申报期至${lastDay}，期满后方可申请变更登记`,
      en: `The reduction was announced on ${noticeOn}; creditors may claim until ${lastDay}`,
    };
  },
};
