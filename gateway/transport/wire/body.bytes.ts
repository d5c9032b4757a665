const FIRST = 4 * 1_024;

/**
 * The bytes of a body as they come. They are copied into one memory, which doubles: pieces kept one by one take a hundred times what
 * they hold where somebody sends a byte at a time, and whoever announces much and sends little is given little.
 */
export class BodyBytes {
  #memory: Buffer | undefined;
  #size = 0;

  /** Bytes that have come. */
  get size(): number {
    return this.#size;
  }

  /** @param bytes are copied: their memory is used again */
  push(bytes: Buffer): void {
    const size = this.#size + bytes.length;
    bytes.copy(this.#room(size), this.#size);
    this.#size = size;
  }

  /** All of them: nothing may be pushed any more. */
  whole(): Buffer {
    return this.#room(0).subarray(0, this.#size);
  }

  #room(size: number): Buffer {
    const memory = this.#memory;
    if (memory !== undefined && memory.length >= size) return memory;
    const larger = Buffer.allocUnsafeSlow(Math.max(size, FIRST, 2 * (memory?.length ?? 0)));
    memory?.copy(larger, 0, 0, this.#size);
    this.#memory = larger;
    return larger;
  }
}
