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
const WELL_FORMED = /^HTTP\/1\.[01] [1-5]\d\d(?: [\t\x20-\x7e\x80-\xff]*)?(?:\r\n[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t\x20-\x7e\x80-\xff]*)*$/;

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
  if (transfer !== undefined && text.startsWith('HTTP/1.0')) throw brokenAnswer('its protocol has no transfer in chunks');
  const body = bodyOf(status, length, transfer);
  // Where a length is told of a body that there cannot be, somebody may yet send it.
  const ends = body === 'to the end' || (body === 0 && Number(length ?? 0) > 0);
  return { status, type, encoding, body, keptFor: ends ? 0 : keptFor(text, connection, keepAlive) };
}

/** Without the blanks and tabs around it; what else JavaScript would trim, a no-break space above all, is of the value. */
function valueAt(text: string, from: number): string {
  const lineEnd = text.indexOf('\r\n', from);
  let start = from;
  let end = lineEnd < 0 ? text.length : lineEnd;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

function bodyOf(status: number, length: string | undefined, transfer: string | undefined): ResponseHead['body'] {
  const none = status < 200 || status === 204 || status === 304;
  if (transfer !== undefined) {
    if (none || length !== undefined || transfer.toLowerCase() !== 'chunked') throw brokenAnswer('how long it is can be read in two ways');
    return 'chunked';
  }
  if (length !== undefined && !/^\d{1,15}$/.test(length)) throw brokenAnswer('its length is no number');
  if (none) return 0;
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
