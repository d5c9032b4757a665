import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { nestsDeeperThan } from './json-nesting.js';

/** Why a body was not read: the HTTP status that says so. */
export type BodyFault = { readonly fault: 400 | 413 | 415 | 422 };

/** Brackets open at once: room for an operation's variables around the 64 levels that a subgraph takes. */
const MOST_NESTING = 80;

/**
 * Reads a JSON body of at most `limit` bytes. Reading stops at the limit, whatever length was announced.
 * Only UTF-8 JSON, uncompressed: a compressed body would have a second size to bound. Its nesting is bounded, too.
 * @throws if the connection ends before the body does
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<{ readonly json: unknown } | BodyFault> {
  if (!isJson(request.headers['content-type']) || encoded(request)) return { fault: 415 };
  if (Number(request.headers['content-length'] ?? 0) > limit) return { fault: 413 };
  const bytes = await readBytes(request, limit);
  return bytes ? jsonOf(bytes) : { fault: 413 };
}

/** A JSON value that stands in a query string, within the same bound. What is none comes back as the text, which is no map. */
export function parseJson(text: string): unknown {
  try {
    return nestsDeeperThan(text, MOST_NESTING) ? text : JSON.parse(text);
  } catch {
    return text;
  }
}

function jsonOf(bytes: Buffer): { readonly json: unknown } | BodyFault {
  if (!isUtf8(bytes)) return { fault: 400 };
  const text = bytes.toString();
  if (nestsDeeperThan(text, MOST_NESTING)) return { fault: 422 };
  try {
    return { json: JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text) };
  } catch {
    return { fault: 400 };
  }
}

const BYTE_ORDER_MARK = '\uFEFF';

function isJson(header: string | undefined): boolean {
  if (header === 'application/json') return true;
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';');
  return type.trim() === 'application/json' && parameters.every(isUtf8Charset);
}

function isUtf8Charset(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=');
  return name.trim() !== 'charset' || value.trim().replaceAll('"', '') === 'utf-8';
}

function encoded({ headers }: IncomingMessage): boolean {
  const encoding = headers['content-encoding'];
  return encoding !== undefined && encoding !== 'identity';
}

/** Most bodies come in one piece, and that is taken as it is. Undefined if there is too much: the rest is left unread. */
function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    let first: Buffer | undefined;
    let more: Buffer[] | undefined;
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        request.off('data', take);
        request.pause();
        resolve(undefined);
      } else if (first === undefined) first = chunk;
      else if (more === undefined) more = [first, chunk];
      else more.push(chunk);
    };
    request.on('data', take);
    request.once('end', () => resolve(more ? Buffer.concat(more, size) : (first ?? NOTHING)));
    request.once('error', reject);
  });
}

const NOTHING = Buffer.alloc(0);
