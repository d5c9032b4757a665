/** What a measured process tells its parent: where it listens, and what it has used so far. */
export interface Usage {
  /** Milliseconds of CPU, user and system, all threads. */
  readonly cpu: number;
  /** Bytes of resident memory. */
  readonly rss: number;
}

/** Says that this process is ready at `url`, with whatever else its parent should know, and answers each message with what it has used. Ends with its parent. */
export function reportTo(url: string, more: Readonly<Record<string, unknown>> = {}): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000, rss: process.memoryUsage.rss() } satisfies Usage);
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ...more, url });
}
