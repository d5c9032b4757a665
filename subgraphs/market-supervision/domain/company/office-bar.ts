import { addYears } from '../calendar-date.js';
import type { OfficeBar, OfficeBarGround } from '../market-supervision-facts.js';

/** Years that each ground of 公司法 art. 178 lasts after the day it runs from; null: as long as the cause itself. */
const YEARS: Readonly<Record<OfficeBarGround, number | null>> = {
  INCAPACITY: null,
  CONVICTION: 5,
  PROBATION: 2,
  BANKRUPT_COMPANY: 3,
  LICENCE_REVOKED: 3,
  DISHONEST_DEBTOR: null,
};

const GROUNDS: Readonly<Record<OfficeBarGround, { readonly zh: string; readonly en: string }>> = {
  INCAPACITY: { zh: '无民事行为能力或者限制民事行为能力', en: 'lacks full civil capacity' },
  CONVICTION: { zh: '因经济犯罪被判处刑罚或者因犯罪被剥夺政治权利', en: 'was sentenced for an economic crime' },
  PROBATION: { zh: '被宣告缓刑', en: 'was sentenced on probation' },
  BANKRUPT_COMPANY: { zh: '对所任职企业的破产负有个人责任', en: 'answers for the bankruptcy of a company' },
  LICENCE_REVOKED: { zh: '对所任职企业被吊销营业执照、责令关闭负有个人责任', en: 'answers for a company whose licence was revoked' },
  DISHONEST_DEBTOR: { zh: '因未清偿到期债务被列为失信被执行人', en: 'is listed as a dishonest judgment debtor' },
};

/** The last day on which the person may not hold office; null: no end yet. 未逾 includes the corresponding day (民法典 art. 201 and 202). */
export function barredUntil(bar: Pick<OfficeBar, 'ground' | 'runsFrom'>): string | null {
  const years = YEARS[bar.ground];
  return bar.runsFrom === null || years === null ? null : addYears(bar.runsFrom, years);
}

/** Whether the bar stands on that day. A bar lifted today no longer stands. */
export function isBarred(bar: OfficeBar, today: string): boolean {
  if (bar.liftedOn !== null && bar.liftedOn <= today) return false;
  const until = barredUntil(bar);
  return until === null || today <= until;
}

export function groundText(ground: OfficeBarGround): { readonly zh: string; readonly en: string } {
  return GROUNDS[ground];
}
