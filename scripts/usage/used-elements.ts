import { type GraphQLSchema, parse } from 'graphql';
import { type ClientUsage, mergeUsage, type OperationUsage, type UsageRecord } from '../../gateway/telemetry/usage/usage.record.js';
import { usesOf } from '../department/operation-uses.js';

/** Who relies on an element, by client. */
export type ElementUsage = Readonly<Record<string, ClientUsage>>;

/**
 * What clients have asked, by element of the schema (`Type`, `Type.field`, `Type.field.argument`, `Enum.VALUE`, …), each with who
 * did. Read from the shapes of their operations as from registered ones; fields that this schema no longer has are told too. Pure.
 */
export function usedElements(schema: GraphQLSchema, record: UsageRecord): ReadonlyMap<string, ElementUsage> {
  const used = new Map<string, OperationUsage[]>();
  for (const operation of record.operations) {
    for (const element of elementsOf(schema, operation)) used.set(element, [...(used.get(element) ?? []), operation]);
  }
  return new Map([...used].map(([element, operations]) => [element, clientsOf(operations)]));
}

function elementsOf(schema: GraphQLSchema, { signature, fields }: OperationUsage): ReadonlySet<string> {
  const relied = signature === '' ? [] : usesOf(schema, parse(signature)).map(({ element }) => element);
  return new Set([...relied, ...fields.map((coordinate) => coordinate.replace(/\((\w+):\)$/, '.$1'))]);
}

/** All operations under one name: what is left is who asked. */
function clientsOf(operations: readonly OperationUsage[]): ElementUsage {
  const records = operations.map((operation) => ({ version: 1 as const, since: '', leftOut: 0, operations: [{ ...operation, hash: '' }] }));
  return mergeUsage(records, '').operations[0]?.clients ?? {};
}

/** The clients of an element with the most first: `desk 12 (2026-02-01 – 2026-03-09)`. */
export function clientsInWords(usage: ElementUsage, { times, to }: { times: string; to: string }): string[] {
  return Object.entries(usage)
    .toSorted(([, a], [, b]) => b.count - a.count)
    .map(([client, { count, first, last }]) => `${client} ${count}${times} (${first}${to}${last})`);
}
