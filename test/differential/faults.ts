import { hashOf } from './choices.js';

/** What goes wrong with one field of one object, whoever resolves it: so the monolith has the same fault. */
export interface Fault {
  readonly kind: 'throw' | 'null' | 'leaf' | 'item' | 'itemNull';
}

const kinds: readonly Fault['kind'][] = ['throw', 'throw', 'null', 'leaf', 'item', 'itemNull'];

/** Faults in the data: a share of all fields of all objects, chosen by seed. */
export class Faults {
  constructor(
    readonly seed: number,
    /** Of 100 fields. */
    readonly share: number,
    /** Fields that keep whole, because others depend on them. */
    readonly spared: ReadonlySet<string> = new Set(),
  ) {}

  at(place: string): Fault | undefined {
    if (this.share === 0 || this.spared.has(place.slice(place.lastIndexOf(':') + 1))) return undefined;
    const hash = hashOf(`${this.seed}!${place}`);
    return hash % 1000 < this.share * 10 ? { kind: kinds[(hash >>> 12) % kinds.length] as Fault['kind'] } : undefined;
  }
}

export const noFaults = new Faults(0, 0);
