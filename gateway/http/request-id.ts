import { randomUUID } from 'node:crypto';

/** The client's own id of the request if it is well-formed (1 to 64 letters, digits, `.`, `_`, `-`), else a new one. */
export function requestId(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w.-]{1,64}$/.test(header) ? header : randomUUID();
}
