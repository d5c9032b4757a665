import { addDays } from '../../../kit/domain/calendar/iso-date.js';
import { companyLaw } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';
import { noticeLastDay, noticePublishedOn } from './notice-period.js';

/** 公司法 art. 240: the simplified notice is good for an application within twenty days of its end, whenever that is decided. */
const DAYS_TO_APPLY = 20;

export const simpleAppliedInTime: MarketSupervisionRule = {
  code: 'SIMPLE_NOTICE_LAPSED',
  ruleRef: companyLaw('第二百四十条第三款'),
  items: ['company-deregistration'],
  judge: (subject) => {
    if (subject.answers.DEREGISTRATION_ROUTE !== 'SIMPLE') return null;
    const publishedOn = noticePublishedOn(subject, 'SIMPLE');
    if (publishedOn === null) return null;
    const lastDay = addDays(noticeLastDay(publishedOn, 'SIMPLE'), DAYS_TO_APPLY);
    if (subject.receivedOn <= lastDay) return null;
    return {
      zh: `申请于${subject.receivedOn}提出，超过简易注销公告期满后二十日（${lastDay}），应当重新公告`,
      en: `Received on ${subject.receivedOn}, after ${lastDay}: the simplified notice has lapsed, publish it again`,
    };
  },
};
