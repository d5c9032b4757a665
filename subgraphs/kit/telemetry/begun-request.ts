import type { GraphRequest } from '../graphql/execute.js';
import type { BegunRequest } from './subgraph.observer.js';

/** A mutation as the gateway sends it: one act at its root, perhaps under another name. */
const ACT = /^\s*mutation\b[^{]*\{\s*(?:\w+\s*:\s*)?(\w+)/;

/** What may be told of a request before it is parsed. @param acts fields of the mutation type: no other name becomes a label */
export function begunRequest({ query }: GraphRequest, traceparent: string | undefined, acts: ReadonlySet<string>): BegunRequest {
  if (!query.trimStart().startsWith('mutation')) return { kind: 'query', act: undefined, traceparent };
  const name = ACT.exec(query)?.[1];
  return { kind: 'mutation', act: name !== undefined && acts.has(name) ? name : 'other', traceparent };
}
