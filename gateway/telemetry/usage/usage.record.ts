import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Who asked an operation: how often, since when, and when last (days, UTC). */
const clientUsage = z.strictObject({ count: z.number().int().nonnegative(), first: day, last: day });

const operationUsage = z.strictObject({
  hash: z.string(),
  name: z.string(),
  /** Its shape, without literals and names of a client's own: what it relies on is read from it. */
  signature: z.string(),
  /** Schema coordinates that it asks for. */
  fields: z.array(z.string()),
  clients: z.record(z.string(), clientUsage),
});

const usageRecord = z.strictObject({
  version: z.literal(1),
  /** First day that is counted. */
  since: day,
  /** Operations that were left out, since there are bounds: then what the record does not show is no proof. */
  leftOut: z.number().int().nonnegative(),
  operations: z.array(operationUsage),
});

export type ClientUsage = z.infer<typeof clientUsage>;
export type OperationUsage = z.infer<typeof operationUsage>;
/** Which operations clients asked: what a change of the graph would meet. Nothing of persons is in it. */
export type UsageRecord = z.infer<typeof usageRecord>;

/** @throws Error with one sentence for what is no record. */
export function parseUsage(text: string): UsageRecord {
  const parsed = usageRecord.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`This is no record of usage: ${z.prettifyError(parsed.error).split('\n')[0]}`);
  return parsed.data;
}

export function emptyUsage(today: string): UsageRecord {
  return { version: 1, since: today, leftOut: 0, operations: [] };
}

/** One record of several: of workers, of gateways, of a process and the one before it. Those seen last are kept. */
export function mergeUsage(records: readonly UsageRecord[], today: string, capacity = Number.POSITIVE_INFINITY): UsageRecord {
  const merged = new Map<string, OperationUsage>();
  for (const operation of records.flatMap(({ operations }) => operations)) {
    const known = merged.get(operation.hash);
    merged.set(operation.hash, known === undefined ? operation : { ...known, clients: mergeClients(known.clients, operation.clients) });
  }
  const operations = [...merged.values()].toSorted((a, b) => lastSeen(b).localeCompare(lastSeen(a)) || a.hash.localeCompare(b.hash));
  return {
    version: 1,
    since: records.map(({ since }) => since).toSorted()[0] ?? today,
    leftOut: records.reduce((sum, { leftOut }) => sum + leftOut, 0) + Math.max(0, operations.length - capacity),
    operations: operations.slice(0, capacity),
  };
}

function mergeClients(some: OperationUsage['clients'], others: OperationUsage['clients']): OperationUsage['clients'] {
  const merged = new Map(Object.entries(some));
  for (const [client, usage] of Object.entries(others)) {
    const known = merged.get(client);
    merged.set(client, known === undefined ? usage : mergeCounts(known, usage));
  }
  return Object.fromEntries(merged);
}

function mergeCounts(a: ClientUsage, b: ClientUsage): ClientUsage {
  const [first = a.first] = [a.first, b.first].toSorted();
  return { count: a.count + b.count, first, last: [a.last, b.last].toSorted().at(-1) ?? b.last };
}

function lastSeen({ clients }: OperationUsage): string {
  return (
    Object.values(clients)
      .map(({ last }) => last)
      .toSorted()
      .at(-1) ?? ''
  );
}
