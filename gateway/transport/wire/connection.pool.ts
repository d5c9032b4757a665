import { SubgraphFault } from '../subgraph.fault.js';
import { type ConnectionKeeper, type WireAddress, type WireCall, WireConnection } from './connection.js';

/** A call of a pool: until it ends it waits for a connection, or is carried by one. */
export interface PooledCall extends WireCall {
  /** Given up, or failed: no connection is wanted any more. */
  readonly ended: boolean;
  /** It must not be sent again, whatever becomes of it. */
  readonly once: boolean;
  carriedBy(connection: WireConnection): void;
}

/** How often idle connections are looked through, in milliseconds. */
const LOOK_EVERY = 2_000;

/** The connections to one subgraph, kept for the next calls. Calls beyond their number wait in the order of their coming. */
export class ConnectionPool implements ConnectionKeeper {
  readonly #address: WireAddress;
  readonly #most: number;
  /** The one that was used last is used next, so that those that are too many grow stale. */
  readonly #idle: WireConnection[] = [];
  readonly #waiting: PooledCall[] = [];
  readonly #all = new Set<WireConnection>();
  /** Connections that do not stand yet. */
  #coming = 0;
  #look: NodeJS.Timeout | undefined;
  #closed: PromiseWithResolvers<void> | undefined;

  constructor(address: WireAddress, most: number) {
    this.#address = address;
    this.#most = most;
  }

  send(call: PooledCall): void {
    if (this.#closed !== undefined) {
      call.failed(new SubgraphFault('UNREACHABLE', 'The way to the subgraph is closed'));
      return;
    }
    if (call.once && this.#idle.length > 0) {
      this.#waiting.push(call);
      this.#onceLooked(() => this.#serve());
      return;
    }
    const connection = this.#takeIdle();
    if (connection !== undefined) this.#give(connection, call);
    else {
      this.#waiting.push(call);
      this.#connect();
    }
  }

  /**
   * An idle connection may have been closed without our having looked: what is sent over it fails, and nobody knows whether it was
   * carried out. A read is sent again; for all others the event loop looks first, which takes one turn of it, begun after this one.
   */
  #onceLooked(then: () => void): void {
    setImmediate(() => setImmediate(then));
  }

  /** Gives those that wait what is idle, or what there will be. */
  #serve(): void {
    while (this.#lacks()) {
      const connection = this.#takeIdle();
      const call = connection && this.#next();
      if (connection !== undefined && call !== undefined) this.#give(connection, call);
      else if (!this.#connect()) return;
    }
  }

  /** Lets the calls under way end, and those that wait. */
  close(): Promise<void> {
    if (this.#closed === undefined) {
      this.#closed = Promise.withResolvers<void>();
      clearInterval(this.#look);
      for (const connection of this.#idle.splice(0)) connection.cut();
      this.#settle();
    }
    return this.#closed.promise;
  }

  stands(connection: WireConnection): void {
    this.#coming -= 1;
    this.free(connection);
  }

  free(connection: WireConnection): void {
    const call = this.#next();
    if (call !== undefined) this.#give(connection, call);
    else if (this.#closed !== undefined) connection.cut();
    else this.#rest(connection);
  }

  #rest(connection: WireConnection): void {
    connection.rest();
    this.#idle.push(connection);
    this.#look ??= setInterval(() => this.#cutStale(), LOOK_EVERY).unref();
  }

  gone(connection: WireConnection, fault: SubgraphFault | undefined): void {
    this.#all.delete(connection);
    const place = this.#idle.indexOf(connection);
    if (place >= 0) this.#idle.splice(place, 1);
    if (fault !== undefined) {
      this.#coming -= 1;
      // The others have attempts of their own.
      if (this.#lacks()) this.#next()?.failed(fault);
    }
    if (this.#lacks()) this.#connect();
    this.#settle();
  }

  /** False where there are as many as may be. */
  #connect(): boolean {
    if (this.#all.size >= this.#most) return false;
    this.#coming += 1;
    this.#all.add(new WireConnection(this.#address, this));
    return true;
  }

  #give(connection: WireConnection, call: PooledCall): void {
    call.carriedBy(connection);
    connection.carry(call);
  }

  #next(): PooledCall | undefined {
    for (let call = this.#waiting.shift(); call !== undefined; call = this.#waiting.shift()) if (!call.ended) return call;
    return undefined;
  }

  /** Whether more wait than there are connections to come. */
  #lacks(): boolean {
    while (this.#waiting[0]?.ended) this.#waiting.shift();
    return this.#waiting.length > this.#coming;
  }

  #takeIdle(): WireConnection | undefined {
    const now = performance.now();
    for (let connection = this.#idle.pop(); connection !== undefined; connection = this.#idle.pop()) {
      if (!connection.isStale(now)) return connection;
      connection.cut();
    }
    return undefined;
  }

  #cutStale(): void {
    const now = performance.now();
    for (const connection of this.#idle.filter((one) => one.isStale(now))) connection.cut();
    if (this.#idle.length > 0) return;
    clearInterval(this.#look);
    this.#look = undefined;
  }

  #settle(): void {
    if (this.#all.size === 0 && !this.#lacks()) this.#closed?.resolve();
  }
}
