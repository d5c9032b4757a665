import type { UploadPolicy } from '../domain/upload-policy.js';

/** How many files are being received in this process, by whom. A person, and all together, have so many places. */
export class UploadPlaces {
  readonly #taken = new Map<string, number>();
  #all = 0;

  constructor(private readonly atOnce: UploadPolicy['atOnce']) {}

  /** Takes a place; false when there is none. Whoever takes one gives it back. */
  take(subject: string): boolean {
    const mine = this.#taken.get(subject) ?? 0;
    if (mine >= this.atOnce.person || this.#all >= this.atOnce.all) return false;
    this.#taken.set(subject, mine + 1);
    this.#all += 1;
    return true;
  }

  giveBack(subject: string): void {
    const left = (this.#taken.get(subject) ?? 0) - 1;
    if (left > 0) this.#taken.set(subject, left);
    else this.#taken.delete(subject);
    this.#all -= 1;
  }
}
