import { WorkTooLong } from './bounded-work.js';

/** Milliseconds. The machine may have been busy with other things. */
const HELD_FOR_SLOWNESS = 60_000;

/**
 * A valid operation of which the planner makes no plan: by a bug of the planner's, or since it would take too long. The planner's own
 * words are the `cause`.
 */
export class PlanFailure extends Error {
  readonly #since = performance.now();

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }

  /** Whether it is worth while to try again. @param now as `performance.now()` has it */
  isOver(now: number): boolean {
    return this.cause instanceof WorkTooLong && now - this.#since > HELD_FOR_SLOWNESS;
  }
}
