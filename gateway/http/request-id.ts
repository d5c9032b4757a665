import { randomUUID } from 'node:crypto';

/**
 * The client's own id of the request if it is well-formed (1 to 64 letters, digits, `.`, `_`, `-`), else a new one. It stands in
 * every log, so one that has a number of five digits in a row is taken only as a UUID or a trace id: it could be a telephone.
 */
export function requestId(header: string | string[] | undefined): string {
  return typeof header === 'string' && (WRITTEN.test(header) || GENERATED.test(header)) ? header : randomUUID();
}

const WRITTEN = /^(?!.*\d{5})[\w.-]{1,64}$/;
const GENERATED = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32})$/i;
