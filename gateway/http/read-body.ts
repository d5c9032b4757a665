import type { IncomingMessage } from 'node:http';
import { nestsDeeperThan } from './json-nesting.js';

/** Why a body was not read: the HTTP status that says so. */
export type BodyFault = { readonly fault: 400 | 413 | 415 | 422 };

/** Brackets open at once: room for an operation's variables around the 64 levels that a subgraph takes. */
const MOST_NESTING = 80;

/**
 * Reads a JSON body of at most `limit` bytes. Reading stops at the limit, whatever length was announced.
 * Only UTF-8 JSON, uncompressed: a compressed body would have a second size to bound. Its nesting is bounded, too.
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<{ readonly json: unknown } | BodyFault> {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json' || !parameters.every(isUtf8) || encoded(request)) return { fault: 415 };
  if (Number(request.headers['content-length'] ?? 0) > limit) return { fault: 413 };
  const bytes = await readBytes(request, limit);
  if (!bytes) return { fault: 413 };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return nestsDeeperThan(text, MOST_NESTING) ? { fault: 422 } : { json: JSON.parse(text) };
  } catch {
    return { fault: 400 };
  }
}

/** A JSON value that stands in a query string, within the same bound. What is none comes back as the text, which is no map. */
export function parseJson(text: string): unknown {
  try {
    return nestsDeeperThan(text, MOST_NESTING) ? text : JSON.parse(text);
  } catch {
    return text;
  }
}

function isUtf8(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=');
  return name.trim() !== 'charset' || value.trim().replaceAll('"', '') === 'utf-8';
}

function encoded(request: IncomingMessage): boolean {
  return !['identity', undefined].includes(request.headers['content-encoding']);
}

async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early must not destroy the socket, or the refusal could not be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
