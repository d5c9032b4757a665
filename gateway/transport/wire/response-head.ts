import { brokenAnswer } from './broken-answer.js';

/** What there is to know of an answer before its body. */
export interface ResponseHead {
  readonly status: number;
  readonly type: string | undefined;
  readonly encoding: string | undefined;
  /** Bytes of the body, or how its end is known: by its chunks, or by the end of the connection. */
  readonly body: number | 'chunked' | 'to the end';
  /** Milliseconds for which the connection is good without a call; 0 where it ends with this one. */
  readonly keptFor: number;
}

/** As long as most servers keep an idle connection at least. */
const USUALLY_KEPT = 4_000;
const LONGEST_KEPT = 600_000;
/** What the other side's closing may need to arrive here. */
const ON_THE_WAY = 1_000;

/** A status line and headers of tokens: no folded lines, no blank before a colon, no control characters. */
const WELL_FORMED = /^HTTP\/1\.[01] [1-5]\d\d(?: [^\r\n\0]*)?(?:\r\n[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[^\r\n\0]*)*$/;

/**
 * Reads the head of an answer, without the empty line that ends it.
 * What could be read in two ways is refused: whoever stands between might read it in the other.
 * @throws SubgraphFault (UNREACHABLE) if it is not HTTP/1.0 or 1.1
 */
export function responseHead(text: string): ResponseHead {
  if (!WELL_FORMED.test(text)) throw brokenAnswer('its head is not HTTP/1.1');
  const status = Number(text.slice(9, 12));
  let type: string | undefined;
  let encoding: string | undefined;
  let length: string | undefined;
  let transfer: string | undefined;
  let connection = '';
  let keepAlive = '';
  for (let line = text.indexOf('\r\n'); line >= 0; line = text.indexOf('\r\n', line + 2)) {
    const colon = text.indexOf(':', line);
    const size = colon - line - 2;
    // The names that matter, by their lengths first: most headers are none of them.
    if (size !== 10 && size !== 12 && size !== 14 && size !== 16 && size !== 17) continue;
    const value = valueAt(text, colon + 1);
    switch (text.slice(line + 2, colon).toLowerCase()) {
      case 'content-type':
        type = value;
        break;
      case 'content-encoding':
        encoding = value;
        break;
      case 'content-length':
        if (length !== undefined && length !== value) throw brokenAnswer('it has two lengths');
        length = value;
        break;
      case 'transfer-encoding':
        if (transfer !== undefined) throw brokenAnswer('it is transferred in two ways');
        transfer = value;
        break;
      case 'connection':
        connection += `,${value.toLowerCase()}`;
        break;
      case 'keep-alive':
        keepAlive = value;
    }
  }
  const body = bodyOf(status, length, transfer);
  return { status, type, encoding, body, keptFor: body === 'to the end' ? 0 : keptFor(text, connection, keepAlive) };
}

function valueAt(text: string, start: number): string {
  const end = text.indexOf('\r\n', start);
  return text.slice(start, end < 0 ? text.length : end).trim();
}

function bodyOf(status: number, length: string | undefined, transfer: string | undefined): ResponseHead['body'] {
  if (transfer !== undefined) {
    if (length !== undefined || transfer.toLowerCase() !== 'chunked') throw brokenAnswer('how long it is can be read in two ways');
    return 'chunked';
  }
  if (length !== undefined && !/^\d{1,15}$/.test(length)) throw brokenAnswer('its length is no number');
  if (status < 200 || status === 204 || status === 304) return 0;
  return length === undefined ? 'to the end' : Number(length);
}

function keptFor(text: string, connection: string, keepAlive: string): number {
  // As nearly every server says it, or says nothing.
  if ((connection === '' || connection === ',keep-alive') && keepAlive === '' && text.startsWith('HTTP/1.1')) return USUALLY_KEPT;
  const tokens = connection.split(',').map((token) => token.trim());
  if (tokens.includes('close')) return 0;
  if (text.startsWith('HTTP/1.0') && !tokens.includes('keep-alive')) return 0;
  const seconds = /(?:^|[\s,])timeout=(\d{1,6})/i.exec(keepAlive)?.[1];
  if (seconds === undefined) return USUALLY_KEPT;
  return Math.min(LONGEST_KEPT, Math.max(0, Number(seconds) * 1_000 - ON_THE_WAY));
}
