import { z } from 'zod';

const LONGEST = 16_384;
const answer = z.object({ reference: z.string().min(1).max(100) });

/** The provider's own number for the message; null where it gives none, or answers at length about something else. */
export async function readReference(body: AsyncIterable<Uint8Array>): Promise<string | null> {
  return answer.safeParse(await readBounded(body)).data?.reference ?? null;
}

/** A JSON answer of bounded length; null where it is longer, breaks off or is no JSON. */
export async function readBounded(body: AsyncIterable<Uint8Array>): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of body) {
      length += part.length;
      if (length > LONGEST) return null;
      parts.push(part);
    }
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    // It has said that it took the message; whether the rest can be read changes nothing.
    return null;
  }
}

/** The instant that `Retry-After` names, in seconds or as a date; null where it names none that can be read. */
export function retryAfter(header: string | string[] | undefined, now: Date): Date | null {
  if (typeof header !== 'string') return null;
  if (/^\d{1,9}$/.test(header.trim())) return new Date(now.getTime() + Number(header) * 1000);
  const date = new Date(header);
  return Number.isNaN(date.getTime()) ? null : date;
}

const UNCONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether this failure came before a byte of the message went out: no connection, or none that could be trusted. */
export function isSurelyUnsent(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && (UNCONNECTED.has(code) || /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code));
}
