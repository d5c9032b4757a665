import { BodyBytes } from './body.bytes.js';
import { brokenAnswer, tooLarge } from './broken-answer.js';

/** A chunk's size with its extensions, or a line after the last chunk. */
const LONGEST_LINE = 4_096;
const MOST_TRAILERS = 64;
const SIZE = /^([0-9A-Fa-f]{1,8})(?:[ \t]*;[^\r\n\0]*)?$/;

/** A body that comes in chunks, as its bytes come. What follows the last chunk is skipped. */
export class ChunkedBody {
  readonly #most: number;
  readonly #bytes = new BodyBytes();
  /** Of all chunks that have been announced. */
  #size = 0;
  /** Of the chunk that is being read; below zero, what is left of the line feed after it. */
  #left = 0;
  #line = '';
  #part: 'size' | 'bytes' | 'after' | 'trailers' | 'end' = 'size';
  #trailers = 0;

  /** @param most bytes of all chunks together */
  constructor(most: number) {
    this.#most = most;
  }

  get ended(): boolean {
    return this.#part === 'end';
  }

  /**
   * @param bytes are copied: their memory is used again
   * @returns how many of them belong to the body
   * @throws SubgraphFault
   */
  push(bytes: Buffer): number {
    let at = 0;
    while (at < bytes.length && this.#part !== 'end') {
      at = this.#part === 'bytes' ? this.#take(bytes, at) : this.#read(bytes, at);
    }
    return at;
  }

  whole(): Buffer {
    return this.#bytes.whole();
  }

  #take(bytes: Buffer, at: number): number {
    const end = Math.min(bytes.length, at + this.#left);
    this.#bytes.push(bytes.subarray(at, end));
    this.#left -= end - at;
    if (this.#left === 0) this.#part = 'after';
    return end;
  }

  #read(bytes: Buffer, at: number): number {
    const feed = bytes.indexOf(10, at);
    const end = feed < 0 ? bytes.length : feed + 1;
    this.#line += bytes.toString('latin1', at, end);
    if (this.#line.length > LONGEST_LINE) throw brokenAnswer('a line of a chunk has no end');
    if (feed >= 0) this.#lineEnded();
    return end;
  }

  #lineEnded(): void {
    if (!this.#line.endsWith('\r\n')) throw brokenAnswer('a line of a chunk ends without a carriage return');
    const line = this.#line.slice(0, -2);
    this.#line = '';
    if (this.#part === 'after') {
      if (line !== '') throw brokenAnswer('a chunk is longer than it says');
      this.#part = 'size';
    } else if (this.#part === 'size') this.#begin(line);
    else if (line === '') this.#part = 'end';
    else if (++this.#trailers > MOST_TRAILERS) throw brokenAnswer('there is no end to what follows its last chunk');
  }

  #begin(line: string): void {
    const size = SIZE.exec(line)?.[1];
    if (size === undefined) throw brokenAnswer('a chunk has no size');
    this.#left = Number.parseInt(size, 16);
    this.#size += this.#left;
    if (this.#size > this.#most) throw tooLarge(this.#most);
    this.#part = this.#left === 0 ? 'trailers' : 'bytes';
  }
}
