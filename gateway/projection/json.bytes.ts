/** What JSON escapes; half of a surrogate pair that stands alone is escaped too, and whole pairs are rare enough to go the same way. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const escaped = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** Up to here a loop over the characters is faster than a call into the engine. */
const SHORT_TEXT = 128;
const SHORT_CONSTANT = 48;

/**
 * Strings have more shapes in the engine than the code of one place is made for, and to look `charCodeAt` and `length` up by shape, as
 * `text.charCodeAt` has it do, would take longer than everything else that is done for a character.
 */
const { charCodeAt } = String.prototype;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * JSON text as it grows, in UTF-8. Strings that are put together end as a tree of pieces, and to flatten and encode that tree costs
 * three times what it costs to write each piece where it belongs.
 */
export class JsonBytes {
  /** Written up to here. What is set back is written over. */
  length = 0;
  private bytes: Buffer;

  /** @param expected bytes; more are found if they are needed */
  constructor(expected: number) {
    this.bytes = Buffer.allocUnsafe(expected);
  }

  /** JSON text that is known beforehand. */
  constant(text: Uint8Array): void {
    const size = text.length;
    this.provide(size);
    const { bytes, length } = this;
    if (size > SHORT_CONSTANT) bytes.set(text, length);
    else for (let index = 0; index < size; index++) bytes[length + index] = text[index] as number;
    this.length = length + size;
  }

  /** JSON text of any kind. */
  text(text: string): void {
    this.provide(3 * text.length);
    this.length += this.bytes.write(text, this.length);
  }

  /** A number that JSON has a text for. */
  number(value: number): void {
    const text = `${value}`;
    this.provide(text.length);
    const { bytes, length } = this;
    for (let index = 0; index < text.length; index++) bytes[length + index] = text.charCodeAt(index);
    this.length = length + text.length;
  }

  /** A string, quoted and escaped. */
  string(value: string): void {
    // What is known to be a string by how it was made needs no shape looked up for its length.
    const { length } = `${value}`;
    this.provide(3 * length + 2);
    if (length > SHORT_TEXT ? !this.long(value) : !this.short(value, length)) this.text(JSON.stringify(value));
  }

  /** The text; the writer must not be used any more. */
  finish(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  /** False, with nothing written, for what needs escaping. */
  private short(value: string, size: number): boolean {
    const { bytes } = this;
    let at = this.length;
    bytes[at++] = QUOTE;
    for (let index = 0; index < size; index++) {
      const unit = charCodeAt.call(value, index);
      if (unit < 0x80) {
        if (unit < 0x20 || unit === QUOTE || unit === BACKSLASH) return false;
        bytes[at++] = unit;
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else {
        if (unit >= 0xd800 && unit <= 0xdfff) return false;
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      }
    }
    bytes[at++] = QUOTE;
    this.length = at;
    return true;
  }

  private long(value: string): boolean {
    if (escaped.test(value)) return false;
    this.bytes[this.length++] = QUOTE;
    this.length += this.bytes.write(value, this.length);
    this.bytes[this.length++] = QUOTE;
    return true;
  }

  private provide(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
