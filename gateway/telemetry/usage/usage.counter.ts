import type { FinishedRequest, GatewayObserver } from '../observer.js';
import type { OperationFacts } from '../operation-facts.js';
import { emptyUsage, mergeUsage, type OperationUsage, type UsageRecord } from './usage.record.js';

export interface UsageCounterOptions {
  /** What was counted before. */
  readonly before?: UsageRecord | undefined;
  readonly now?: () => Date;
  /** Operations that are kept. Default 2000. */
  readonly capacity?: number;
}

/** Characters of a signature that are kept; a longer operation is kept by its fields alone. */
const LONGEST = 16_000;
/** Operations that may wait to be put into the record: their counters hold on to what was prepared for them. */
const WAITING = 500;

/** Counts which client asks which operation. A request costs one counter; what it asked for is written out when the record is read. */
export class UsageCounter {
  readonly #waiting = new Map<OperationFacts, { name: string; clients: Map<string, number> }>();
  readonly #now: () => Date;
  readonly #capacity: number;
  #record: UsageRecord;

  constructor({ before, now = () => new Date(), capacity = 2_000 }: UsageCounterOptions = {}) {
    this.#now = now;
    this.#capacity = capacity;
    this.#record = before ?? emptyUsage(this.#today());
  }

  readonly observer: Pick<GatewayObserver, 'requestFinished'> = {
    requestFinished: ({ operation, operationName, client, outcome }: FinishedRequest) => {
      if (operation === undefined || outcome === 'refused') return;
      const known = this.#waiting.get(operation);
      if (known !== undefined) known.clients.set(client, (known.clients.get(client) ?? 0) + 1);
      else {
        this.#waiting.set(operation, { name: operationName, clients: new Map([[client, 1]]) });
        if (this.#waiting.size >= WAITING) this.record();
      }
    },
  };

  /** Everything that was counted so far. */
  record(): UsageRecord {
    const today = this.#today();
    const counted = [...this.#waiting].map(([facts, { name, clients }]) => usageOf(facts, name, clients, today));
    this.#waiting.clear();
    const fresh = { ...emptyUsage(today), operations: counted };
    this.#record = mergeUsage([this.#record, fresh], today, this.#capacity);
    return this.#record;
  }

  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }
}

function usageOf(
  { hash, signature, fields }: OperationFacts,
  name: string,
  clients: ReadonlyMap<string, number>,
  today: string,
): OperationUsage {
  return {
    hash,
    name,
    signature: signature.length > LONGEST ? '' : signature,
    fields: [...fields],
    clients: Object.fromEntries([...clients].map(([client, count]) => [client, { count, first: today, last: today }])),
  };
}
