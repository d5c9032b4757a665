import { deemedAcceptedAt, noticeDeadline, type WorkingCalendar } from '../../kit/domain/calendar/index.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';

type NoticeLimit = Pick<ItemDefinition['limits'], 'notice' | 'deemedAcceptance'>;

/**
 * When silence begins to count as acceptance (行政许可法 art. 32 I (4)); null where no item of the case says so. An
 * application for a joint matter is one: it is told once what is missing in all of it, and accepted as a whole. So the
 * shortest limit of the items that know deemed acceptance holds for all: the applicant whose one item counts as accepted
 * cannot be asked for more on the others' account, while a step whose own item knows no deemed acceptance loses nothing,
 * for its department still decides. Pure.
 */
export function silenceCountsFrom(items: readonly NoticeLimit[], receivedAt: Date, calendar: WorkingCalendar): Date | null {
  const ends = items
    .filter(({ deemedAcceptance }) => deemedAcceptance)
    .map(({ notice }) => noticeDeadline(notice, receivedAt, calendar).at.getTime());
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}

/** As when the case counts as accepted by silence: from its receipt, not from the day the silence was too long. Null while it does not. Pure. */
export function acceptedBySilence(
  items: readonly NoticeLimit[],
  at: { readonly receivedAt: Date; readonly now: Date; readonly calendar: WorkingCalendar },
): Date | null {
  const since = items.filter(({ deemedAcceptance }) => deemedAcceptance).flatMap(({ notice }) => deemedAcceptedAt(notice, at) ?? []);
  return since[0] ?? null;
}
