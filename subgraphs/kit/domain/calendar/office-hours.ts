import { type IsoDate, isRealDate } from './iso-date.js';

/** An opening of the hall within a day, by the wall clock in Shanghai, e.g. 09:00 to 12:00. */
export interface Session {
  readonly opens: string;
  readonly closes: string;
}

/** The hours of the hall from a day on, until other hours begin: data, since summer and winter differ and no law says them. */
export interface OfficeHours {
  readonly from: IsoDate;
  readonly sessions: readonly Session[];
  /**
   * What comes in outside the hours: counted as received when the hall opens next (the announcement of most halls), or on
   * the day itself, as 电子签名法 art. 11 has it for what reaches a system. Windows and online channels alike.
   */
  readonly lateReceipt: 'NEXT_OPENING' | 'SAME_DAY';
}

/** What the guides of the hall's items announce: 工作日 9:00—12:00，14:00—17:30. */
export const shippedOfficeHours: readonly OfficeHours[] = [
  {
    from: '2000-01-01',
    sessions: [
      { opens: '09:00', closes: '12:00' },
      { opens: '14:00', closes: '17:30' },
    ],
    lateReceipt: 'NEXT_OPENING',
  },
];

const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Everything that makes hours unfit to count by. Empty when they are sound. Pure. */
export function officeHoursFaults({ from, sessions }: OfficeHours): string[] {
  const times = sessions.flatMap(({ opens, closes }) => [opens, closes]);
  return [
    ...(isRealDate(from) ? [] : [`${from} is not a date`]),
    ...(sessions.length === 0 ? ['the hall never opens'] : []),
    ...times.filter((time) => !WALL_TIME.test(time)).map((time) => `${time} is not a time of day`),
    ...times.slice(1).flatMap((time, index) => (time > (times[index] as string) ? [] : [`${time} is not after ${times[index]}`])),
  ];
}

/** The hours that hold on a day: those that began last, or the first known for a day before all. Hours in the order of their days. */
export function hoursOn(day: IsoDate, hours: readonly OfficeHours[]): OfficeHours {
  const found = hours.findLast(({ from }) => from <= day) ?? hours[0];
  if (found === undefined) throw new RangeError('The hall has no office hours');
  return found;
}
