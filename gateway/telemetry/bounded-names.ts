/** Names that a client chooses, kept few: each label is a series in every store of metrics, for as long as that keeps it. */
export class BoundedNames {
  readonly #known: Set<string>;
  readonly #open: number;

  /**
   * @param listed the only names that are let through; without them, the first `capacity` well-formed ones that are seen
   */
  constructor(listed?: readonly string[], capacity = 100) {
    this.#known = new Set(listed);
    this.#open = listed === undefined ? capacity : 0;
  }

  /** The name itself, `none` where there is none, `other` where it is one too many, or looks like no name. */
  of(name: string | undefined): string {
    if (name === undefined || name === '') return 'none';
    if (this.#known.has(name)) return name;
    if (this.#known.size >= this.#open || !PROGRAM_NAME.test(name)) return 'other';
    this.#known.add(name);
    return name;
  }
}

/** As programs and operations are called. Neither a number of a person nor a telephone fits, and no name in Chinese does. */
const PROGRAM_NAME = /^[A-Za-z](?!.*\d{5})[\w.-]{0,63}$/;
