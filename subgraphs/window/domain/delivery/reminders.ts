import { addDays } from '../../../kit/domain/calendar/index.js';

/** After how many days an applicant is reminded of uncollected results; after the last of them again and again. */
export interface ReminderPlan {
  readonly afterDays: readonly number[];
  readonly thenEveryDays: number;
}

/** The local day of the next reminder, when so many were given and the results wait since `waitingSince`. Pure. */
export function nextReminderOn(waitingSince: string, given: number, { afterDays, thenEveryDays }: ReminderPlan): string {
  const planned = afterDays[given];
  if (planned !== undefined) return addDays(waitingSince, planned);
  const last = afterDays.at(-1) ?? 0;
  return addDays(waitingSince, last + (given - afterDays.length + 1) * thenEveryDays);
}

/** The reminder that is due today, and the next; a day that was missed is not made up for twice. Pure. */
export function dueReminder(
  waitingSince: string,
  given: number,
  today: string,
  plan: ReminderPlan,
): { readonly given: number; readonly nextOn: string } | null {
  if (nextReminderOn(waitingSince, given, plan) > today) return null;
  let count = given + 1;
  while (nextReminderOn(waitingSince, count, plan) <= today) count += 1;
  return { given: count, nextOn: nextReminderOn(waitingSince, count, plan) };
}
