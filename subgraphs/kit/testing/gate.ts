/** A door that those who come wait at until it is opened: how a test puts concurrent steps in order without a clock. */
export class Gate {
  #open: () => void = () => undefined;
  #arrive: () => void = () => undefined;
  readonly passed = new Promise<void>((resolve) => {
    this.#open = resolve;
  });
  /** Resolves when somebody stands at the door. */
  readonly reached = new Promise<void>((resolve) => {
    this.#arrive = resolve;
  });

  open(): void {
    this.#open();
  }

  wait(): Promise<void> {
    this.#arrive();
    return this.passed;
  }
}
