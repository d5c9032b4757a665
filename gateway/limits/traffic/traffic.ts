import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { type CallClock, callClock } from '../../transport/call.clock.js';
import { Places, type Waiting } from '../../transport/places.js';
import { type ClientAddress, clientAddress } from './client-address.js';
import { openRate, type Rate, type RateLimits } from './rate.js';
import { rateLimited, serviceBusy, type TrafficRefusal, tooManyAtOnce } from './traffic.refusals.js';

export interface ConcurrencyLimits {
  /** Requests that are served at once, whoever asks. */
  readonly total: number;
  /** And of one caller. */
  readonly perCaller: number;
  /** Requests that may wait for a place. */
  readonly queue: number;
  /** Milliseconds that one may wait. */
  readonly patience: number;
}

export interface TrafficLimits {
  readonly concurrency: ConcurrencyLimits;
  /** Null: callers are not counted. */
  readonly rate: RateLimits | null;
  /** Addresses or CIDR ranges of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
}

/** What passes a gateway at one time, whatever path it takes. */
export class Traffic {
  readonly places: Places;
  readonly rate: Rate | null;
  readonly addressOf: ClientAddress;
  /** Requests under way by caller. */
  readonly callers = new Map<string, number>();

  constructor(
    readonly limits: TrafficLimits,
    logger: Logger,
    readonly clock: CallClock = callClock,
  ) {
    this.places = new Places(limits.concurrency.total, limits.concurrency.queue);
    this.addressOf = clientAddress(limits.trustedProxies);
    this.rate = limits.rate && openRate(limits.rate, logger);
  }

  open(request: Pick<IncomingMessage, 'headers' | 'socket'>): Passage {
    return new Passage(this, request);
  }

  async close(): Promise<void> {
    await this.rate?.close();
  }
}

/** One request on its way through the gateway. It leaves once, however it ends. */
export class Passage implements Waiting {
  #hasPlace = false;
  #left = false;
  #answer: ((refused: TrafficRefusal | null) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** As whom it is counted. */
  #caller = '';
  #anonymous = true;

  constructor(
    readonly traffic: Traffic,
    readonly request: Pick<IncomingMessage, 'headers' | 'socket'>,
  ) {}

  /** Before anything is read. Null, or null in time: there is a place for it. */
  enter(): TrafficRefusal | null | Promise<TrafficRefusal | null> {
    const { places, clock, limits } = this.traffic;
    if (!places.enter(this)) return serviceBusy;
    if (this.#hasPlace) return null;
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#timer = clock.after(limits.concurrency.patience, () => this.#giveUp());
    });
  }

  start(): void {
    this.#hasPlace = true;
    this.traffic.clock.cancel(this.#timer);
    this.#answer?.(null);
  }

  /** Once it is known who asks: `sub` of the token, or null for the public, whose address is counted. */
  async admit(sub: string | null): Promise<TrafficRefusal | null> {
    const { callers, limits, rate } = this.traffic;
    const { perCaller } = limits.concurrency;
    const caller = sub === null ? this.traffic.addressOf(this.request) : `sub ${sub}`;
    const underWay = callers.get(caller) ?? 0;
    if (underWay >= perCaller) return tooManyAtOnce(perCaller);
    if (!this.#left && this.#caller === '') {
      callers.set(caller, underWay + 1);
      this.#caller = caller;
      this.#anonymous = sub === null;
    }
    const wait = rate && (await rate.spend(caller, 1, sub === null));
    return wait === null ? null : rateLimited(wait);
  }

  /** What its operation is estimated to cost, where that is worth points. Null, or null in time: there were enough. */
  spend(cost: number): Promise<TrafficRefusal | null> | null {
    const { rate, limits } = this.traffic;
    const points = limits.rate === null ? 0 : Math.floor(cost / limits.rate.costPerPoint);
    if (rate === null || points === 0) return null;
    return rate.spend(this.#caller, points, this.#anonymous).then((wait) => (wait === null ? null : rateLimited(wait)));
  }

  leave(): void {
    if (this.#left) return;
    this.#left = true;
    if (this.#hasPlace) this.traffic.places.leave();
    else this.#giveUp();
    if (this.#caller !== '') this.#uncount();
  }

  #giveUp(): void {
    if (!this.traffic.places.giveUp(this)) return;
    this.traffic.clock.cancel(this.#timer);
    this.#answer?.(serviceBusy);
  }

  #uncount(): void {
    const { callers } = this.traffic;
    const others = (callers.get(this.#caller) ?? 1) - 1;
    if (others === 0) callers.delete(this.#caller);
    else callers.set(this.#caller, others);
  }
}
