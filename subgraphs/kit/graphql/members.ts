/** What decorators have said of the members of classes, found by class and member. Classes that are loaded later are not in it. */
export class Members<Said extends { readonly target: unknown }> {
  readonly #said = new Map<unknown, Map<string, Said[]>>();

  constructor(all: readonly Said[], nameOf: (said: Said) => string) {
    for (const one of all) {
      const ofClass = this.#said.get(one.target) ?? new Map<string, Said[]>();
      const name = nameOf(one);
      ofClass.set(name, [...(ofClass.get(name) ?? []), one]);
      this.#said.set(one.target, ofClass);
    }
  }

  /** Of one member. Its class's own alone, not what that inherits. */
  of(target: unknown, name: string): readonly Said[] {
    return this.#said.get(target)?.get(name) ?? [];
  }

  /** Of every member of a class. */
  ofAll(target: unknown): readonly Said[] {
    return [...(this.#said.get(target)?.values() ?? [])].flat();
  }
}
