import { type CheckedAnswer, checkAnswer, checkEntityTypes } from '../execution/subgraph-answer.js';
import { noObserver } from '../telemetry/observer.js';
import type { Waiting } from './places.js';
import { SubgraphFault } from './subgraph.fault.js';
import type { SubgraphStanding } from './subgraph.standing.js';
import type { CallHold, SubgraphAnswer, SubgraphRequest, SubgraphTransport } from './subgraph.transport.js';

/** What says that it, or what stands before it, was not there for the moment. */
const MOMENTARY: ReadonlySet<number> = new Set([502, 503, 504]);

/** What all calls of a line have in common. */
export interface CallSurroundings {
  readonly transport: SubgraphTransport;
  readonly standing: SubgraphStanding;
  /** Names of the object types of the supergraph. */
  readonly objectTypes: ReadonlySet<string>;
}

/**
 * One fetch: let in by the breaker, given a place, sent, sent again if it is a read and may be, given up in time. It ends once, and
 * with a SubgraphFault if not with an answer.
 */
export class ResilientCall implements Waiting {
  readonly #transport: SubgraphTransport;
  readonly #standing: SubgraphStanding;
  readonly #request: SubgraphRequest;
  readonly #objectTypes: ReadonlySet<string>;
  readonly #resolve: (answer: CheckedAnswer) => void;
  readonly #reject: (fault: SubgraphFault) => void;
  readonly #began: number;
  #allowed = 0;
  #timer: NodeJS.Timeout | undefined;
  #pause: NodeJS.Timeout | undefined;
  #hedge: NodeJS.Timeout | undefined;
  #holds: CallHold[] = [];
  #retries = 0;
  #started = false;
  #ended = false;

  constructor(
    { transport, standing, objectTypes }: CallSurroundings,
    request: SubgraphRequest,
    resolve: (answer: CheckedAnswer) => void,
    reject: (fault: SubgraphFault) => void,
  ) {
    this.#transport = transport;
    this.#standing = standing;
    this.#objectTypes = objectTypes;
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#began = standing.clock.now();
  }

  begin(): void {
    const { policy, breaker } = this.#standing;
    const { deadline } = this.#request;
    this.#allowed = deadline === undefined ? policy.timeout : Math.min(policy.timeout, deadline - this.#began);
    if (this.#allowed <= 0) this.#refuse(new SubgraphFault('TIMEOUT', 'The request had no time left'));
    else if (!breaker.enter(this.#began)) this.#refuse(new SubgraphFault('CIRCUIT_OPEN', 'The subgraph keeps failing'));
    else this.#enter();
  }

  #enter(): void {
    const { clock, breaker, places } = this.#standing;
    // Whole milliseconds: timers of one length share a list.
    this.#timer = clock.after(Math.ceil(this.#allowed), () => this.#expire());
    if (places.enter(this)) return;
    breaker.undecided();
    this.#refuse(new SubgraphFault('BUSY', 'As many calls as may be are under way and waiting'));
  }

  start(): void {
    const { policy, clock, hedges, latency, retries } = this.#standing;
    this.#started = true;
    this.#send();
    if (this.#request.kind !== 'query') return;
    retries.earn();
    if (policy.hedge === null) return;
    hedges.earn();
    const after = policy.hedge.after === 'p95' ? latency.p95 : policy.hedge.after;
    if (after < this.#allowed) this.#hedge = clock.after(after, () => this.#holds.length > 0 && hedges.spend() && this.#send());
  }

  #send(): void {
    const hold: CallHold = { end: undefined };
    this.#holds.push(hold);
    const failed = (error: unknown) => this.#failed(hold, faultOf(error), true);
    let sent: Promise<SubgraphAnswer>;
    try {
      sent = this.#transport.send(this.#request, hold);
    } catch (error) {
      // A call ends when whoever began it is through with beginning.
      queueMicrotask(() => failed(error));
      return;
    }
    sent.then((answer) => this.#answered(hold, answer), failed);
  }

  #answered(hold: CallHold, answer: SubgraphAnswer): void {
    if (this.#ended) return;
    try {
      this.#succeed(hold, answer, this.#looked(answer));
    } catch (error) {
      this.#failed(hold, faultOf(error), MOMENTARY.has(answer.status));
    }
  }

  #looked(answer: SubgraphAnswer): CheckedAnswer {
    const { representations } = this.#request;
    const checked = checkAnswer(answer, representations);
    if (representations !== undefined) checkEntityTypes(checked, representations, this.#objectTypes);
    return checked;
  }

  #succeed(hold: CallHold, { bytes }: SubgraphAnswer, seen: CheckedAnswer): void {
    const milliseconds = this.#standing.clock.now() - this.#began;
    this.#standing.succeeded(milliseconds);
    this.#end(hold);
    this.#tell('OK', milliseconds, bytes);
    this.#resolve(seen);
  }

  #failed(hold: CallHold, fault: SubgraphFault, momentary: boolean): void {
    if (this.#ended) return;
    this.#holds = this.#holds.filter((other) => other !== hold);
    // The other one may still be answered.
    if (this.#holds.length > 0) return;
    if (momentary && fault.reason === 'UNREACHABLE' && this.#again()) {
      this.#standing.faltered(fault);
    } else {
      this.#standing.failed(fault);
      this.#giveUp(fault);
    }
  }

  /** Whether it is sent once more, after a pause. */
  #again(): boolean {
    const { policy, retries, clock } = this.#standing;
    const { times, pause, longestPause } = policy.retry;
    if (this.#request.kind !== 'query' || this.#retries >= times) return false;
    const wait = clock.random() * Math.min(longestPause, pause * 2 ** this.#retries);
    if (clock.now() + wait >= this.#began + this.#allowed || !retries.spend()) return false;
    this.#retries += 1;
    this.#pause = clock.after(Math.ceil(wait), () => this.#send());
    return true;
  }

  #expire(): void {
    if (this.#ended) return;
    const { policy, breaker } = this.#standing;
    const fault = new SubgraphFault('TIMEOUT', `No answer within ${Math.ceil(this.#allowed)} ms`);
    // Whoever was given next to no time, or got no place, has not seen whether it answers.
    if (this.#holds.length > 0 && this.#allowed >= policy.timeout / 2) this.#standing.failed(fault);
    else breaker.undecided();
    this.#giveUp(fault);
  }

  #giveUp(fault: SubgraphFault): void {
    this.#end(undefined, fault);
    this.#refuse(fault);
  }

  /** Leaves its place, and whatever else it was sent as. */
  #end(answered: CallHold | undefined, why?: SubgraphFault): void {
    const { clock, places } = this.#standing;
    this.#ended = true;
    clock.cancel(this.#timer);
    clock.cancel(this.#pause);
    clock.cancel(this.#hedge);
    for (const hold of this.#holds) if (hold !== answered) hold.end?.(why ?? new SubgraphFault('TIMEOUT', 'Another call was answered'));
    if (this.#started) places.leave();
    else places.giveUp(this);
  }

  #refuse(fault: SubgraphFault): void {
    this.#ended = true;
    this.#standing.clock.cancel(this.#timer);
    fault.since ??= this.#standing.failingSince ?? this.#standing.clock.date();
    this.#tell(fault.reason, this.#standing.clock.now() - this.#began);
    this.#reject(fault);
  }

  #tell(outcome: string, milliseconds: number, bytes = 0): void {
    const { observer, service } = this.#standing;
    if (observer !== noObserver)
      observer.subgraphCalled({ service, kind: this.#request.kind, outcome, milliseconds, bytes, retries: this.#retries });
  }
}

function faultOf(error: unknown): SubgraphFault {
  return error instanceof SubgraphFault ? error : new SubgraphFault('UNREACHABLE', 'The transport failed', { cause: error });
}
