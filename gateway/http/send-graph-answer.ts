import type { ServerResponse } from 'node:http';
import { securityHeaders } from './security-headers.js';

/** As one flat list, which is written as it stands. */
const always = Object.entries(securityHeaders).flat();
const unkept = [...always, 'cache-control', 'no-store'];

/**
 * Bytes up to which an answer goes out together with its headers. Node joins the two where the body is a string; one in which each
 * character stands for a byte is written as those bytes.
 */
const MOST_IN_ONE = 128 * 1024;

export interface GraphHeaders {
  readonly requestId: string;
  readonly contentType: string;
  readonly others: Readonly<Record<string, string>> | undefined;
}

/** Writes the answer of the graph: one text, its length known, nothing set beforehand. Everything else is written by `sendAnswer`. */
export function sendGraphAnswer(
  response: ServerResponse,
  status: number,
  text: string | Buffer,
  { requestId, contentType, others }: GraphHeaders,
): void {
  const length = String(Buffer.byteLength(text));
  const headers = [
    ...(others?.['cache-control'] === undefined ? unkept : always),
    'x-request-id',
    requestId,
    'content-type',
    contentType,
    'content-length',
    length,
  ];
  for (const name in others) headers.push(name, others[name] as string);
  response.writeHead(status, headers);
  if (typeof text === 'string' || text.length > MOST_IN_ONE) response.end(text);
  else response.end(text.toString('latin1'), 'latin1');
}
