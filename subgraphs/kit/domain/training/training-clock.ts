/** The clock of a hall that is used for training: its time runs, and can be moved forward. */
export interface TrainingClock {
  readonly now: () => Date;
  /** Milliseconds by which it differs from the real time. */
  readonly movedBy: () => number;
  /**
   * Lets the time come to this instant, and all that it calls for be done on the way; answers when everybody has followed.
   * An instant that has passed already changes nothing.
   */
  readonly moveTo: (instant: Date) => Promise<void>;
}
