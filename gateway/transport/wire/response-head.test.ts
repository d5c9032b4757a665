import { describe, expect, it } from '@jest/globals';
import { responseHead } from './response-head.js';

const head = (...lines: string[]) => responseHead(['HTTP/1.1 200 OK', ...lines].join('\r\n'));
const unreachable = expect.objectContaining({ reason: 'UNREACHABLE' });

describe('the head of an answer', () => {
  it('says status, type, encoding and length, whatever the case of its names', () => {
    expect(head('Content-Type: application/json ', 'CONTENT-LENGTH:12', 'content-encoding:\tgzip', 'x-other: 1')).toMatchObject({
      status: 200,
      type: 'application/json',
      encoding: 'gzip',
      body: 12,
    });
    expect(responseHead('HTTP/1.1 503')).toMatchObject({ status: 503, body: 'to the end' });
  });

  it('says how the end of the body is known', () => {
    expect(head('transfer-encoding: Chunked').body).toBe('chunked');
    expect(head().body).toBe('to the end');
    expect(responseHead('HTTP/1.1 204 No Content').body).toBe(0);
    expect(head('content-length: 3', 'content-length: 3').body).toBe(3);
  });

  it.each([
    [[], 0],
    [['content-length: 1'], 4_000],
    [['content-length: 1', 'connection: Keep-Alive', 'keep-alive: timeout=5'], 4_000],
    [['content-length: 1', 'keep-alive: max=3, timeout=72'], 71_000],
    [['content-length: 1', 'keep-alive: timeout=1'], 0],
    [['content-length: 1', 'keep-alive: timeout=999999'], 600_000],
    [['content-length: 1', 'connection: close'], 0],
    [['content-length: 1', 'connection: x', 'connection: CLOSE'], 0],
  ])('%j keeps its connection for %i ms', (lines, expected) => {
    expect(head(...(lines as string[])).keptFor).toBe(expected);
  });

  it('that tells a length of a body that there cannot be ends its connection', () => {
    const kept = (...lines: string[]) => responseHead(lines.join('\r\n'));
    expect(kept('HTTP/1.1 204 No Content', 'content-length: 5')).toMatchObject({ body: 0, keptFor: 0 });
    expect(kept('HTTP/1.1 304 Not Modified', 'content-length: 5')).toMatchObject({ body: 0, keptFor: 0 });
    expect(kept('HTTP/1.1 204 No Content', 'content-length: 0')).toMatchObject({ body: 0, keptFor: 4_000 });
  });

  it('of HTTP/1.0 ends its connection unless it says otherwise', () => {
    expect(responseHead('HTTP/1.0 200 OK\r\ncontent-length: 1').keptFor).toBe(0);
    expect(responseHead('HTTP/1.0 200 OK\r\ncontent-length: 1\r\nconnection: keep-alive').keptFor).toBe(4_000);
  });

  it.each([
    ['another protocol', ['SSH-2.0-x']],
    ['another version', ['HTTP/2.0 200 OK']],
    ['no status', ['HTTP/1.1 OK']],
    ['a status that is none', ['HTTP/1.1 600 Odd']],
    ['a line that is no header', ['HTTP/1.1 200 OK', 'content-length']],
    ['a blank before the colon', ['HTTP/1.1 200 OK', 'content-length : 5']],
    ['a folded line', ['HTTP/1.1 200 OK', 'x-a: 1', ' content-length: 5']],
    ['a lone line feed', ['HTTP/1.1 200 OK', 'x-a: 1\ncontent-length: 5']],
    ['a null', ['HTTP/1.1 200 OK', 'x-a: \0']],
    ['another control character', ['HTTP/1.1 200 OK', 'transfer-encoding: \x0bchunked']],
    ['a transfer that a no-break space makes another', ['HTTP/1.1 200 OK', 'transfer-encoding: chunked\xa0']],
    ['a length that a no-break space makes none', ['HTTP/1.1 200 OK', 'content-length: 5\xa0']],
    ['chunks that its protocol does not know', ['HTTP/1.0 200 OK', 'transfer-encoding: chunked', 'connection: keep-alive']],
    ['chunks of a body that there cannot be', ['HTTP/1.1 204 No Content', 'transfer-encoding: chunked']],
    ['two lengths', ['HTTP/1.1 200 OK', 'content-length: 5', 'content-length: 6']],
    ['a length that is a list', ['HTTP/1.1 200 OK', 'content-length: 5, 5']],
    ['a length with a sign', ['HTTP/1.1 200 OK', 'content-length: +5']],
    ['a length that is none', ['HTTP/1.1 200 OK', 'content-length: 0x10']],
    ['length and chunks', ['HTTP/1.1 200 OK', 'content-length: 5', 'transfer-encoding: chunked']],
    ['another transfer', ['HTTP/1.1 200 OK', 'transfer-encoding: gzip, chunked']],
    ['two transfers', ['HTTP/1.1 200 OK', 'transfer-encoding: chunked', 'transfer-encoding: chunked']],
  ])('with %s is refused', (_, lines) => {
    expect(() => responseHead(lines.join('\r\n'))).toThrow(unreachable);
  });

  it('of 16 KiB that nearly fits is refused in no time', () => {
    expect(() => responseHead(`HTTP/1.1 200 OK\r\n${'a'.repeat(16_000)}`)).toThrow(unreachable);
    expect(() => responseHead(`HTTP/1.1 200 OK${'\r\na:'.repeat(4_000)}\r\nb`)).toThrow(unreachable);
    expect(head(`content-type: a${' '.repeat(16_000)}b`).type).toHaveLength(16_002);
  });
});
