/**
 * A second opinion for the tests: the same notices written down again as their text reads, and counting by
 * walking a list of days instead of stepping from day to day. Shares no code with what it judges.
 */
const OFF = `2025: 1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8
2026: 1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7`;
const WORK = `2025: 1/26 2/8 4/27 9/28 10/11
2026: 1/4 2/14 2/28 5/9 9/20 10/10`;

const FIRST = Date.UTC(2024, 11, 1);
const LENGTH = 1500;

interface OracleDay {
  readonly date: string;
  readonly worked: boolean;
  readonly published: boolean;
}

/** Every day from 2024-12-01 for some four years, in order. */
export const oracleDays: readonly OracleDay[] = listDays();

/** Position of a day in `oracleDays`. */
export function positionOf(date: string): number {
  const position = oracleDays.findIndex((day) => day.date === date);
  if (position < 0) throw new RangeError(`Outside the oracle: ${date}`);
  return position;
}

/** The n-th worked day after a position, by filtering what follows. */
export function nthWorkedAfter(position: number, n: number): number {
  const worked = oracleDays.map((day, index) => ({ ...day, index })).filter(({ worked, index }) => worked && index > position);
  return worked[n - 1]?.index ?? Number.NaN;
}

/** The first worked day at or after a position. */
export function workedFrom(position: number): number {
  return oracleDays.findIndex((day, index) => index >= position && day.worked);
}

function listDays(): OracleDay[] {
  const off = expand(OFF);
  const work = expand(WORK);
  return Array.from({ length: LENGTH }, (_, index) => {
    const date = new Date(FIRST + index * 86_400_000);
    const key = date.toISOString().slice(0, 10);
    const weekday = date.getUTCDay() % 6 !== 0;
    return { date: key, worked: work.has(key) || (weekday && !off.has(key)), published: /^202[56]/.test(key) };
  });
}

function expand(text: string): Set<string> {
  const days = new Set<string>();
  for (const line of text.split('\n')) {
    const [year = '', ranges = ''] = line.split(': ');
    for (const range of ranges.split(' ')) {
      const [from = '', to = from] = range.split('-');
      const [fromMonth = 0, fromDay = 0] = from.split('/').map(Number);
      const [toMonth = 0, toDay = 0] = to.split('/').map(Number);
      for (let time = Date.UTC(+year, fromMonth - 1, fromDay); time <= Date.UTC(+year, toMonth - 1, toDay); time += 86_400_000) {
        days.add(new Date(time).toISOString().slice(0, 10));
      }
    }
  }
  return days;
}
