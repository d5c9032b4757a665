import { dayOf, type IsoDate } from './iso-date.js';

const CHINA_OFFSET_MS = 8 * 3_600_000;

/**
 * The day in Asia/Shanghai, on which the hall counts. China has kept UTC+8 without summer time since 1992.
 * `localDate(new Date('2026-02-13T16:00:00Z'))` is `2026-02-14`. Throws RangeError on an invalid Date.
 */
export function localDate(instant: Date): IsoDate {
  return dayOf(instant.getTime() + CHINA_OFFSET_MS);
}

/** The time of day there, `HH:mm`. */
export function localTime(instant: Date): string {
  return new Date(instant.getTime() + CHINA_OFFSET_MS).toISOString().slice(11, 16);
}
