/** Time as calls to subgraphs need it, so that tests need not wait. */
export interface CallClock {
  /** Milliseconds since some moment, never running backwards. */
  now(): number;
  /** The time of day. */
  date(): Date;
  after(milliseconds: number, done: () => void): NodeJS.Timeout;
  cancel(timer: NodeJS.Timeout | undefined): void;
  /** From 0 up to 1. */
  random(): number;
}

export const callClock: CallClock = {
  now: () => performance.now(),
  date: () => new Date(),
  after: (milliseconds, done) => setTimeout(done, milliseconds).unref(),
  cancel: (timer) => clearTimeout(timer),
  random: () => Math.random(),
};
