/** An answer that is kept. */
export interface KeptAnswer {
  /** The whole text of the answer, in UTF-8. Not to be changed. */
  readonly text: Buffer;
  /** Milliseconds since the epoch at which it was made. */
  readonly madeAt: number;
}

/** Keeps answers for a time. Never throws: what it cannot do is a miss. */
export interface ResponseStore {
  get(key: string): KeptAnswer | undefined | Promise<KeptAnswer | undefined>;
  /** @param maxAge seconds from when it was made */
  set(key: string, answer: KeptAnswer, maxAge: number): void;
  close(): Promise<void>;
}
