/** Reproducible choices: the same seed makes the same, on every machine. */
export class Choices {
  #state: number;

  constructor(seed: number) {
    this.#state = mixed(seed >>> 0);
  }

  /** Below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  percent(chance: number): boolean {
    return this.next() * 100 < chance;
  }

  of<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('Nothing to choose from');
    return list[this.below(list.length)] as T;
  }

  times<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => make(index));
  }

  /** Some of the list, in its order. */
  some<T>(list: readonly T[], least: number, most: number): T[] {
    const wanted = Math.min(list.length, least + this.below(most - least + 1));
    const left = list.map((_, index) => index);
    while (left.length > wanted) left.splice(this.below(left.length), 1);
    return left.map((index) => list[index] as T);
  }
}

/** 32 bits of a text (FNV-1a, then mixed). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mixed(hash >>> 0);
}

function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
