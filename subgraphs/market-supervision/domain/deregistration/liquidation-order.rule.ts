import type { CompanyDeregistrationForm } from '../forms.js';
import { companyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { noticeLastDay, noticePublishedOn } from './notice-period.js';

/** 公司法 art. 235 and 239: the group is formed, gives notice, waits for the claims, and only then is the liquidation at its end. */
export const liquidationOrder: MarketSupervisionRule = {
  code: 'LIQUIDATION_OUT_OF_ORDER',
  ruleRef: companyLaw('第二百三十五条、第二百三十九条'),
  items: ['company-deregistration'],
  judge: (subject) => {
    if (subject.answers.DEREGISTRATION_ROUTE !== 'ORDINARY') return null;
    const { liquidationFrom, liquidationUntil } = formOf<CompanyDeregistrationForm>(subject);
    const noticeOn = noticePublishedOn(subject, 'CREDITOR');
    if (liquidationFrom === undefined || liquidationUntil === undefined || noticeOn === null) return null;
    if (noticeOn < liquidationFrom)
      return {
        zh: `债权人公告（${noticeOn}）早于清算组成立之日（${liquidationFrom}）`,
        en: `The notice (${noticeOn}) is older than the liquidation group (${liquidationFrom})`,
      };
    const lastDay = noticeLastDay(noticeOn, 'CREDITOR');
    if (liquidationUntil <= lastDay)
      return {
        zh: `清算于${liquidationUntil}结束，债权申报期至${lastDay}，清算不能早于申报期届满结束`,
        en: `The liquidation ended on ${liquidationUntil}, while creditors could claim until ${lastDay}`,
      };
    return liquidationUntil <= subject.receivedOn
      ? null
      : {
          zh: `清算于${liquidationUntil}结束，申请（${subject.receivedOn}）应当在清算结束之后提出`,
          en: `The liquidation ends on ${liquidationUntil}, after the application of ${subject.receivedOn}`,
        };
  },
};
