import { type IsoDate, localDate } from '../calendar/index.js';

/** 成文日期: `chineseDate('2026-03-10')` is `2026年3月10日` (GB/T 9704: Arabic figures, no leading zeros). Pure. */
export function chineseDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${day}日`;
}

/** An instant as the hall's clock shows it: `2026年3月10日10时05分`. Pure. */
export function chineseMoment(instant: Date): string {
  const [hour, minute] = new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16).split(':') as [string, string];
  return `${chineseDate(localDate(instant))}${Number(hour)}时${minute}分`;
}
