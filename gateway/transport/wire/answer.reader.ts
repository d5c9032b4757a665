import { BodyBytes } from './body.bytes.js';
import { brokenAnswer, overlongAnswer, tooLarge } from './broken-answer.js';
import { ChunkedBody } from './chunked.body.js';
import { type ResponseHead, responseHead } from './response-head.js';

/** Whoever waits for an answer. */
export interface AnswerTaker {
  /** Bytes of a body that are taken at most. */
  readonly most: number;
  /** The head has come. @throws SubgraphFault if nothing more is wanted */
  begun(head: ResponseHead): void;
  /** @param body is read during the call alone: its memory is used again */
  answered(head: ResponseHead, body: Buffer): void;
}

const LONGEST_HEAD = 16 * 1_024;
/** Answers that only say that another is to follow. */
const MOST_INTERIM = 8;
const HEAD_END = Buffer.from('\r\n\r\n');
const NOTHING = Buffer.alloc(0);

/** Reads one answer from the bytes of a connection, however they are cut. */
export class AnswerReader {
  readonly #taker: AnswerTaker;
  #head: ResponseHead | undefined;
  /** Bytes that came before the head was whole. */
  #early: Buffer = NOTHING;
  readonly #body = new BodyBytes();
  #chunks: ChunkedBody | undefined;
  #interim = 0;
  #ended = false;

  constructor(taker: AnswerTaker) {
    this.#taker = taker;
  }

  /** The head of an answer that has come whole; undefined until then. */
  get complete(): ResponseHead | undefined {
    return this.#ended ? this.#head : undefined;
  }

  /**
   * @param bytes are read, or copied: their memory is used again
   * @throws SubgraphFault if they are no answer, or not wanted
   */
  push(bytes: Buffer): void {
    if (this.#ended) throw overlongAnswer();
    if (this.#head === undefined) this.#readHead(bytes);
    else if (this.#chunks !== undefined) this.#readChunks(this.#head, this.#chunks, bytes);
    else this.#readBody(this.#head, bytes);
  }

  /** The connection has ended. @throws SubgraphFault if the answer should have gone on */
  end(): void {
    const head = this.#head;
    if (head?.body !== 'to the end') throw brokenAnswer('the connection ended before it did');
    this.#finish(head, this.#body.whole());
  }

  #readHead(bytes: Buffer): void {
    const all = this.#early.length === 0 ? bytes : Buffer.concat([this.#early, bytes]);
    const end = all.indexOf(HEAD_END);
    if ((end < 0 ? all.length : end) > LONGEST_HEAD) throw brokenAnswer('its head has no end');
    if (end < 0) {
      this.#early = all === bytes ? Buffer.from(bytes) : all;
      return;
    }
    this.#early = NOTHING;
    const head = responseHead(all.toString('latin1', 0, end));
    const rest = all.subarray(end + HEAD_END.length);
    if (head.status < 200) this.#skip(head, rest);
    else this.#begin(head, rest);
  }

  /** What only says that the answer is to follow. */
  #skip({ status }: ResponseHead, rest: Buffer): void {
    if (status === 101) throw brokenAnswer('it is of another protocol');
    if (++this.#interim > MOST_INTERIM) throw brokenAnswer('it only says that it is to follow');
    if (rest.length > 0) this.#readHead(rest);
  }

  #begin(head: ResponseHead, rest: Buffer): void {
    const { body } = head;
    if (typeof body === 'number' && body > this.#taker.most) throw tooLarge(this.#taker.most);
    this.#taker.begun(head);
    this.#head = head;
    if (body === 'chunked') {
      this.#chunks = new ChunkedBody(this.#taker.most);
      this.#readChunks(head, this.#chunks, rest);
    } else if (rest.length > 0 || body === 0) this.#readBody(head, rest);
  }

  #readBody(head: ResponseHead, bytes: Buffer): void {
    const { body } = head;
    const came = this.#body;
    const size = came.size + bytes.length;
    if (typeof body !== 'number' && size > this.#taker.most) throw tooLarge(this.#taker.most);
    if (typeof body === 'number' && size > body) throw overlongAnswer();
    // Most come in one piece, which need not be copied.
    const inOne = size === body && came.size === 0;
    if (!inOne) came.push(bytes);
    if (size === body) this.#finish(head, inOne ? bytes : came.whole());
  }

  #readChunks(head: ResponseHead, chunks: ChunkedBody, bytes: Buffer): void {
    const read = chunks.push(bytes);
    if (read < bytes.length) throw overlongAnswer();
    if (chunks.ended) this.#finish(head, chunks.whole());
  }

  #finish(head: ResponseHead, body: Buffer): void {
    this.#ended = true;
    this.#taker.answered(head, body);
  }
}
