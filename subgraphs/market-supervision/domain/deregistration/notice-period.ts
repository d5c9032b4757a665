import { addDays } from '../../../kit/domain/calendar/iso-date.js';
import type { CompanyDeregistrationForm } from '../forms.js';
import type { LiquidationNotice } from '../market-supervision-facts.js';
import { formOf, type MarketSupervisionSubject } from '../market-supervision-rule.js';

/** Calendar days: creditors' claims after the liquidation notice (公司法 art. 235), simplified cancellation notice (art. 240, 条例 art. 33). */
export const NOTICE_DAYS = { CREDITOR: 45, SIMPLE: 20 } as const;

/** Which notice the chosen route rests on; null where a court has wound the company up (条例 art. 34). */
export function noticeKindOf(subject: MarketSupervisionSubject): LiquidationNotice['kind'] | null {
  const route = subject.answers.DEREGISTRATION_ROUTE;
  if (route === 'SIMPLE') return 'SIMPLE';
  return route === 'COURT' ? null : 'CREDITOR';
}

/** The latest notice of that kind on record. */
export function noticeOf(subject: MarketSupervisionSubject, kind: LiquidationNotice['kind']): LiquidationNotice | null {
  const published = subject.facts.liquidationNotices.filter((notice) => notice.kind === kind);
  return published.toSorted((one, other) => one.publishedOn.localeCompare(other.publishedOn)).at(-1) ?? null;
}

/** Day of the notice: as the publicity system has it, else as the applicant states it. */
export function noticePublishedOn(subject: MarketSupervisionSubject, kind: LiquidationNotice['kind']): string | null {
  const form = formOf<CompanyDeregistrationForm>(subject);
  const stated = kind === 'SIMPLE' ? form.simpleNoticeOn : form.creditorNoticeOn;
  return noticeOf(subject, kind)?.publishedOn ?? stated ?? null;
}

/** Last day of the notice; the day of publication does not count (民法典 art. 201). */
export function noticeLastDay(publishedOn: string, kind: LiquidationNotice['kind']): string {
  return addDays(publishedOn, NOTICE_DAYS[kind]);
}
