import { type GatewayObserver, noObserver } from '../telemetry/observer.js';
import { type CallClock, callClock } from './call.clock.js';
import { type SubgraphPolicies, subgraphPolicy } from './subgraph.policy.js';
import { type SubgraphHealth, SubgraphStanding } from './subgraph.standing.js';

export interface SubgraphStandingsOptions {
  readonly policies?: SubgraphPolicies;
  readonly clock?: CallClock;
  readonly observer?: GatewayObserver;
}

/** The standing of every subgraph that the gateway has known: another supergraph does not make a subgraph well. */
export class SubgraphStandings {
  readonly #options: Required<SubgraphStandingsOptions>;
  readonly #standings = new Map<string, SubgraphStanding>();

  /** @throws TypeError if a policy cannot be used, whether or not its subgraph is there. */
  constructor({ policies = {}, clock = callClock, observer = noObserver }: SubgraphStandingsOptions = {}) {
    this.#options = { policies, clock, observer };
    for (const name of ['default', ...Object.keys(policies.byName ?? {})]) subgraphPolicy(policies, name);
  }

  of(service: string): SubgraphStanding {
    const { policies, clock, observer } = this.#options;
    const known = this.#standings.get(service) ?? new SubgraphStanding(service, subgraphPolicy(policies, service), clock, observer);
    this.#standings.set(service, known);
    return known;
  }

  get health(): readonly SubgraphHealth[] {
    return [...this.#standings.values()].map(({ health }) => health);
  }
}
