import { addDays, daysBetween } from '../../kit/domain/calendar/iso-date.js';
import type { Message } from '../../kit/domain/message.js';
import type { HousingSubject } from './housing-rule.js';

export interface FilingTerm {
  /** The event that starts the term, ISO date; null when the form lacks it. */
  readonly since: string | null;
  readonly days: number;
  /** What happened on `since`. */
  readonly event: Message;
}

/**
 * A missed term is no ground to refuse the filing, for the duty does not lapse; but it may not pass unnoticed:
 * the order to correct must have been issued. The term is kept or missed on the day of receipt, whenever the bureau
 * decides. Days are calendar days, the day of the event is not counted.
 */
export function lateWithoutOrder(subject: HousingSubject, { since, days, event }: FilingTerm): Message | null {
  const { receivedOn } = subject;
  if (since === null) return { zh: `未填报${event.zh}日期`, en: `The date of ${event.en} is missing` };
  if (since > receivedOn)
    return {
      zh: `${event.zh}日期${since}晚于收件日期${receivedOn}`,
      en: `The date of ${event.en}, ${since}, lies after the receipt on ${receivedOn}`,
    };
  if (receivedOn <= addDays(since, days) || subject.details.correctionOrderNumber !== undefined) return null;
  return {
    zh: `自${event.zh}之日${since}起已满${daysBetween(since, receivedOn)}日，超过${days}日，应当先责令改正并填写通知书文号`,
    en: `Filed ${daysBetween(since, receivedOn)} days after ${event.en} on ${since}, more than ${days}; an order to correct must be issued first`,
  };
}
