import { addDays, addMonths, daysBetween } from '../dates/iso-date.js';

/** 暂行办法 art. 8: evaluation within three months of acceptance; time spent gathering supplements is not counted. */
const EVALUATION_MONTHS = 3;

/** A time of gathering supplements, from the day told to the day received; `to` is null while it lasts. */
export interface Supplement {
  readonly from: string;
  readonly to: string | null;
}

/**
 * Last day for the evaluation: three calendar months after `acceptedOn`, moved by the days of supplementing that began
 * while the term ran. Overlapping times count once, time before acceptance not at all, an open one up to `today`. Pure.
 */
export function evaluationDueOn(acceptedOn: string, supplements: readonly Supplement[], today: string): string {
  let due = addMonths(acceptedOn, EVALUATION_MONTHS);
  let countedTo = acceptedOn;
  for (const { from, to } of [...supplements].sort((one, other) => one.from.localeCompare(other.from))) {
    const end = to ?? today;
    if (from > due || end <= from || end <= countedTo) continue;
    due = addDays(due, from > countedTo ? daysBetween(from, end) : daysBetween(countedTo, end));
    countedTo = end;
  }
  return due;
}
