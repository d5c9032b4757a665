import type { IncomingHttpHeaders } from 'node:http';

/**
 * Headers that a page of another site cannot send without asking first (a CORS preflight, which is answered with no).
 * A POST has its content type for that; a GET needs one of these, or any content type beyond those of forms.
 */
const ASKED_FIRST = ['apollo-require-preflight', 'x-apollo-operation-name', 'graphql-require-preflight'] as const;
const FORM_TYPES = new Set(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']);

/** Whether a browser could have been made to send this GET by a page of another site. */
export function mayBeCrossSite(headers: IncomingHttpHeaders): boolean {
  const { 'content-type': type } = headers;
  if (type !== undefined && !FORM_TYPES.has(type.split(';')[0]?.trim().toLowerCase() ?? '')) return false;
  return !ASKED_FIRST.some((name) => headers[name] !== undefined && headers[name] !== '');
}
