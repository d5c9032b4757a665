/** Remembers the most recently used of the operations that passed, by hash: never more than `capacity`. */
export class PassedOperations {
  readonly #keys = new Set<string>();

  constructor(readonly capacity: number) {}

  has(key: string): boolean {
    if (!this.#keys.delete(key)) return false;
    this.#keys.add(key);
    return true;
  }

  add(key: string): void {
    this.#keys.add(key);
    if (this.#keys.size <= this.capacity) return;
    const [oldest] = this.#keys;
    if (oldest !== undefined) this.#keys.delete(oldest);
  }
}
