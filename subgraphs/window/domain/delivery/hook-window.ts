const WINDOW = 5 * 60_000;

/** Whether a signature's timestamp, in seconds, is near enough to now: an old report that somebody has kept cannot be played again. Pure. */
export function timestampHolds(timestamp: string, now: Date): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(Number(timestamp) * 1000 - now.getTime()) <= WINDOW;
}
