import type { BreakerState } from '../telemetry/observer.js';
import { OutcomeWindow } from './outcome-window.js';

export interface BreakerPolicy {
  /** Share of failed calls in the window at which it opens. */
  readonly failureRate: number;
  /** Calls in the window below which it stays closed, whatever became of them. */
  readonly leastCalls: number;
  /** Milliseconds that are looked back. */
  readonly window: number;
  /** Milliseconds that it stays open before it lets a call through to try. */
  readonly pause: number;
  /** Calls at once that try whether the subgraph answers again. */
  readonly probes: number;
}

/**
 * Keeps calls from a subgraph that fails: open after too many failures, half-open after a pause, closed again when a call that was
 * let through to try has been answered. Pure: the time is given, in milliseconds that never run backwards.
 */
export class Breaker {
  readonly #policy: BreakerPolicy;
  readonly #moved: (state: BreakerState) => void;
  readonly #outcomes: OutcomeWindow;
  #state: BreakerState = 'closed';
  #openedAt = 0;
  #probing = 0;

  constructor(policy: BreakerPolicy, moved: (state: BreakerState) => void) {
    this.#policy = policy;
    this.#moved = moved;
    this.#outcomes = new OutcomeWindow(policy.window);
  }

  get state(): BreakerState {
    return this.#state;
  }

  /** Whether a call may go out now. Each that may is followed by one of the other three. */
  enter(now: number): boolean {
    if (this.#state === 'closed') return true;
    if (this.#state === 'open') {
      if (now - this.#openedAt < this.#policy.pause) return false;
      this.#move('half-open');
    }
    if (this.#probing >= this.#policy.probes) return false;
    this.#probing += 1;
    return true;
  }

  succeeded(now: number): void {
    if (this.#state === 'closed') this.#outcomes.note(true, now);
    // An answer of before it opened says nothing of now.
    if (this.#state !== 'half-open') return;
    this.#outcomes.forget();
    this.#move('closed');
  }

  failed(now: number): void {
    if (this.#state === 'closed') this.#outcomes.note(false, now);
    if (this.#state === 'half-open' || (this.#state === 'closed' && this.#isTooMuch(now))) this.#open(now);
  }

  #isTooMuch(now: number): boolean {
    const { calls, failures } = this.#outcomes.count(now);
    return calls >= this.#policy.leastCalls && failures >= calls * this.#policy.failureRate;
  }

  /** The call ended without saying anything about the subgraph. */
  undecided(): void {
    if (this.#state === 'half-open' && this.#probing > 0) this.#probing -= 1;
  }

  #open(now: number): void {
    this.#openedAt = now;
    this.#move('open');
  }

  #move(state: BreakerState): void {
    this.#state = state;
    this.#probing = 0;
    this.#moved(state);
  }
}
