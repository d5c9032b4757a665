export interface SubgraphAddress {
  /** Of HTTP; what a socket path has none of stands as `http://localhost`. */
  readonly origin: string;
  /** With the query. */
  readonly path: string;
  /** Of a Unix domain socket on this host. */
  readonly socketPath?: string;
}

const UNIX = /^unix:(\/[^:]+)(?::(\/.*))?$/;

export function isSubgraphAddress(url: string): boolean {
  try {
    subgraphAddress(url);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads `http://host:port/graphql`, `https://…`, or `unix:/run/tax.sock:/graphql` (socket, then path; `/graphql` unless given).
 * @throws TypeError if it is none of them.
 */
export function subgraphAddress(url: string): SubgraphAddress {
  const unix = UNIX.exec(url);
  if (unix?.[1] !== undefined) return { origin: 'http://localhost', path: unix[2] ?? '/graphql', socketPath: unix[1] };
  const { protocol, origin, pathname, search } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new TypeError(`A subgraph is reached by http, https or unix, not by ${protocol}`);
  return { origin, path: pathname + search };
}
