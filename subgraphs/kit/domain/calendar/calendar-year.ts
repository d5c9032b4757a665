import { type IsoDate, isRealDate, isWeekend } from './iso-date.js';

/** One yearly notice of the State Council's general office (国务院办公厅) on holidays and make-up work days. */
export interface CalendarYear {
  readonly year: number;
  /** Counts the entries of this year: 2 where it was changed or put right once. 1 unless told otherwise. */
  readonly edition?: number;
  readonly document: {
    readonly title: string;
    /** 发文字号; null where it is not known, never invented. */
    readonly number: string | null;
    readonly issuedOn: IsoDate;
  };
  /** Every day of the holidays, weekends inside them included. */
  readonly offDays: readonly IsoDate[];
  /** Weekend days that are worked in exchange (调休上班). May lie in December of the year before. */
  readonly makeUpDays: readonly IsoDate[];
}

/** Everything that makes a year's notice unfit to count by, each with the day. Empty when it is sound. Pure. */
export function calendarYearFaults({ year, document, offDays, makeUpDays }: CalendarYear): string[] {
  const all = [...offDays, ...makeUpDays];
  const foreign = (day: IsoDate) => !day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`);
  return [
    ...(isRealDate(document.issuedOn) ? [] : [`${document.issuedOn} is no date of issue`]),
    ...all.filter((day) => !isRealDate(day)).map((day) => `${day} is not a date`),
    ...all.filter((day) => isRealDate(day) && foreign(day)).map((day) => `${day} does not belong to ${year}`),
    ...all.filter((day, index) => all.indexOf(day) !== index).map((day) => `${day} stands twice`),
    ...makeUpDays.filter((day) => isRealDate(day) && !isWeekend(day)).map((day) => `${day} is a weekday and needs no make-up`),
    ...(offDays.length === 0 ? ['no holiday at all'] : []),
  ];
}
