import type { Message } from '../../../kit/domain/message.js';
import { daysLate } from '../day-count.js';

/** 社会保险法 art. 57: registration and cancellation within 30 days; art. 58: enrolment within 30 days of hiring. */
export const DUTY_DAYS = 30;

export interface Lateness {
  readonly days: number;
  readonly notice: Message;
}

/** Late is told and recorded, never refused: an uninsured workforce helps nobody. Null when in time. */
export function registrationLateness(registeredOn: string | undefined, today: string): Lateness | null {
  const days = registeredOn === undefined ? 0 : daysLate(registeredOn, today, DUTY_DAYS);
  if (days === 0) return null;
  return {
    days,
    notice: {
      zh: `自${registeredOn}成立之日起已超过三十日，逾期${days}日办理社会保险登记；应缴未缴的社会保险费须自用工之月起补缴，并自欠缴之日起按日加收万分之五的滞纳金`,
      en: `Registered ${days} days after the 30 days that followed establishment on ${registeredOn}; premiums are due from the month of hiring, with 0.05% a day`,
    },
  };
}
