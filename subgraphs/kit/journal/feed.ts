/** One entry as a reader sees it: CloudEvents 1.0 attributes, the journal's own as extensions. */
export interface FeedEntry {
  readonly specversion: '1.0';
  readonly id: string;
  /** Name of the subgraph whose journal it is. */
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly actor: string;
  readonly partition: number;
  readonly sequence: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Last sequence applied, by partition; a partition that is not named has not been read. */
export type Positions = Readonly<Record<number, number>>;

export interface FeedPage {
  /** Entries that the reader may see, in sequence order within each partition. */
  readonly entries: readonly FeedEntry[];
  /** How far each partition has been searched: entries for others are passed over, the position moves on all the same. */
  readonly searched: Positions;
}

/** A journal that can be read after a position. In-process, over HTTP, or behind a broker. */
export interface FeedSource {
  /** Name of the subgraph whose journal it is. */
  readonly name: string;
  /** Entries after the positions, at most `limit` a partition; waits up to `wait` milliseconds for something new. */
  readonly read: (after: Positions, options: { limit: number; wait: number; signal?: AbortSignal }) => Promise<FeedPage>;
}
