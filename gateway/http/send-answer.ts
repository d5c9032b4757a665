import type { ServerResponse } from 'node:http';
import type { RouteAnswer } from './route.js';
import { securityHeaders } from './security-headers.js';

/** Writes an answer with the headers that every answer bears. An answer to HEAD keeps its headers and loses its body. */
export function sendAnswer(response: ServerResponse, { status, headers = {}, body }: RouteAnswer): void {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  response.writeHead(status, {
    ...securityHeaders,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    ...headers,
    ...(status === 304 ? {} : { 'content-length': bytes.length }),
  });
  response.end(response.req.method === 'HEAD' || status === 304 ? undefined : bytes);
}
