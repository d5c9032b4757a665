import type { BreakerState, GatewayObserver } from '../telemetry/observer.js';
import { Breaker } from './breaker.js';
import { Budget } from './budget.js';
import type { CallClock } from './call.clock.js';
import { Latency } from './latency.js';
import { Places } from './places.js';
import type { SubgraphFault, SubgraphFaultReason } from './subgraph.fault.js';
import type { SubgraphPolicy } from './subgraph.policy.js';

/** How a subgraph does, as the gateway sees it. */
export interface SubgraphHealth {
  readonly service: string;
  readonly breaker: BreakerState;
  /** When it began to fail without a good answer in between. */
  readonly failingSince: Date | null;
  readonly lastFault: { readonly reason: SubgraphFaultReason; readonly at: Date } | null;
  readonly underWay: number;
  readonly waiting: number;
}

/** Faults of which a subgraph is not the cause, or not as a whole: they say nothing of how it does. */
const ASIDE: ReadonlySet<SubgraphFaultReason> = new Set(['TOO_LARGE', 'BUSY', 'CIRCUIT_OPEN']);
/** Faults that it is spared for. A wrong answer came quickly, and a client's own question may have called for it. */
const SPARED_FOR: ReadonlySet<SubgraphFaultReason> = new Set(['UNREACHABLE', 'TIMEOUT']);

/** What the gateway remembers of one subgraph from call to call, and from one supergraph to the next. */
export class SubgraphStanding {
  readonly breaker: Breaker;
  readonly places: Places;
  readonly retries: Budget;
  readonly hedges: Budget;
  readonly latency = new Latency();
  #failingSince: Date | null = null;
  #lastFault: SubgraphHealth['lastFault'] = null;

  constructor(
    readonly service: string,
    readonly policy: SubgraphPolicy,
    readonly clock: CallClock,
    readonly observer: GatewayObserver,
  ) {
    const { breaker, concurrency, retry, hedge } = policy;
    this.breaker = new Breaker(breaker, (state) => observer.breakerMoved(service, state));
    this.places = new Places(concurrency.underWay, concurrency.waiting);
    this.retries = new Budget(retry.budget, retry.saved);
    this.hedges = new Budget(hedge?.budget ?? 0, 10);
  }

  succeeded(milliseconds: number): void {
    this.breaker.succeeded(this.clock.now());
    // What comes late, of a call from before, does not make it well.
    if (this.breaker.state !== 'open') this.#failingSince = null;
    if (this.policy.hedge !== null) this.latency.note(milliseconds);
  }

  /** A call has failed for good: remembers the fault, and says in it since when. */
  failed(fault: SubgraphFault): void {
    if (SPARED_FOR.has(fault.reason)) this.breaker.failed(this.clock.now());
    else this.breaker.succeeded(this.clock.now());
    this.faltered(fault);
  }

  /** A call has failed and is made once more: what becomes of that decides whether the subgraph is spared. */
  faltered(fault: SubgraphFault): void {
    if (ASIDE.has(fault.reason)) return;
    const at = this.clock.date();
    this.#failingSince ??= at;
    this.#lastFault = { reason: fault.reason, at };
    fault.since = this.#failingSince;
  }

  /** For a call that is not made: the subgraph fails already. */
  get failingSince(): Date | null {
    return this.#failingSince;
  }

  get health(): SubgraphHealth {
    return {
      service: this.service,
      breaker: this.breaker.state,
      failingSince: this.#failingSince,
      lastFault: this.#lastFault,
      underWay: this.places.taken,
      waiting: this.places.waiting,
    };
  }
}
