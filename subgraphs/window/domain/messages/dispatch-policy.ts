import type { OutsideChannel } from './message-channel.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How messages are sent: all of it is policy of the hall, none of it law. */
export interface DispatchPolicy {
  /** Milliseconds before the second attempt; twice as long before each further one. */
  readonly firstPause: number;
  readonly longestPause: number;
  readonly attempts: number;
  /** For how long one process has a message to itself while it sends it; longer than any attempt may take. */
  readonly lease: number;
  /** A message that old tells nothing any more: it fails instead of going out. */
  readonly lifetime: number;
  /** Local hours in which a channel is silent; `from` may lie on the evening before `until`. Minutes of the day. */
  readonly quiet: Partial<Record<OutsideChannel, { readonly from: number; readonly until: number }>>;
}

const NIGHT = { from: 21 * 60, until: 8 * 60 };

export const hallDispatchPolicy: DispatchPolicy = {
  firstPause: MINUTE,
  longestPause: 2 * HOUR,
  attempts: 8,
  lease: 2 * MINUTE,
  lifetime: 72 * HOUR,
  // An e-mail wakes nobody.
  quiet: { SMS: NIGHT, WECHAT: NIGHT },
};

/** Milliseconds from a failed attempt to the next one; `attempt` is the number of the failed one, from 1. Pure. */
export function pauseAfter(attempt: number, { firstPause, longestPause }: DispatchPolicy): number {
  // Beyond that the power is larger than any pause, and beyond 1023 no number any more.
  return Math.min(longestPause, firstPause * 2 ** Math.min(attempt - 1, 40));
}

const CHINA_OFFSET = 8 * HOUR;
const DAY = 24 * HOUR;

/** The first instant from `at` on at which the channel may speak. Pure. */
export function nextSpeakable(at: Date, channel: OutsideChannel, { quiet }: DispatchPolicy): Date {
  const hours = quiet[channel];
  if (hours === undefined || hours.from === hours.until) return at;
  const local = at.getTime() + CHINA_OFFSET;
  const midnight = Math.floor(local / DAY) * DAY;
  const minute = (local - midnight) / MINUTE;
  const [from, until] = [hours.from, hours.until];
  const overNight = from > until;
  const silent = overNight ? minute >= from || minute < until : minute >= from && minute < until;
  if (!silent) return at;
  const nextDay = overNight && minute >= from ? DAY : 0;
  return new Date(midnight + nextDay + until * MINUTE - CHINA_OFFSET);
}
