import { companyLaw } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';
import { NOTICE_DAYS, noticeKindOf, noticeLastDay, noticePublishedOn } from './notice-period.js';

/** The notice is over before the application is made (条例 art. 32 and 33), so that no claim meets a company half struck off. */
export const noticeElapsed: MarketSupervisionRule = {
  code: 'NOTICE_NOT_ELAPSED',
  ruleRef: companyLaw('第二百三十五条、第二百四十条'),
  items: ['company-deregistration'],
  judge: (subject) => {
    const kind = noticeKindOf(subject);
    if (kind === null) return null;
    const name = kind === 'SIMPLE' ? '简易注销公告' : '债权人公告';
    const publishedOn = noticePublishedOn(subject, kind);
    if (publishedOn === null) return { zh: `未查到${name}`, en: 'The notice was not published' };
    const lastDay = noticeLastDay(publishedOn, kind);
    if (subject.receivedOn > lastDay) return null;
    return {
      zh: `${name}于${publishedOn}发布，${NOTICE_DAYS[kind]}日公告期至${lastDay}届满，期满后方可申请注销`,
      en: `The notice of ${publishedOn} runs ${NOTICE_DAYS[kind]} days until ${lastDay}`,
    };
  },
};
