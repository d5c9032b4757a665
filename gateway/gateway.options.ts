import type { Logger } from 'pino';
import type { Policies } from './authorisation/standing.js';
import type { CacheOptions } from './cache/cache.options.js';
import type { Replacement } from './generations/replacement.js';
import type { Route } from './http/route.js';
import type { IdentityOptions } from './identity/identity.options.js';
import type { PassportKey } from './identity/passport.minter.js';
import type { IntrospectionOption } from './identity/schema-readers.js';
import type { LimitOptions } from './limits/limits.options.js';
import type { Telemetry } from './telemetry/request.watch.js';
import type { SubgraphPolicies } from './transport/subgraph.policy.js';
import type { SubgraphHealth } from './transport/subgraph.standing.js';
import type { SubgraphTransports } from './transport/subgraph.transport.js';

export interface GatewayOptions {
  /** The whole composed supergraph, as `compose()` or the committed file gives it. */
  readonly supergraphSdl: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** The way to each subgraph, asked once for each whenever a supergraph is loaded. Throws for a subgraph that it does not know. */
  readonly transports: SubgraphTransports;
  /** How calls to each are bounded: timeout, retries, breaker, calls at once. */
  readonly subgraphs?: SubgraphPolicies;
  /** Whose tokens are believed. Null: nobody's; whoever comes is the public, and only programs of this machine come. */
  readonly identity: IdentityOptions | null;
  /** Which policies of `@policy` hold for a caller; asked once a request, for operations that have some. Default: none holds. */
  readonly policies?: Policies;
  /** Private key that signs the passports to the subgraphs. Without one they are sent none, which takes an open gateway. */
  readonly passportKey?: PassportKey;
  /** Whether `/` is the playground. */
  readonly playground: boolean;
  readonly logger: Logger;
  /** Further paths, e.g. those of the demo issuer. */
  readonly routes?: readonly Route[];
  readonly limits?: LimitOptions;
  /** What is kept of answers. Default entities that never change, and no whole answers. */
  readonly cache?: CacheOptions;
  /** Bytes of a request body. Default 1 MiB. */
  readonly bodyLimit?: number;
  /** Who may ask for the schema; names that errors suggest go with it. Default everybody. */
  readonly introspection?: IntrospectionOption;
  /** Texts of the operations that clients have registered: prepared before a supergraph takes traffic, and never forgotten. */
  readonly registeredOperations?: readonly string[];
  /** Whether others are executed, too. Default `any`. */
  readonly operations?: 'any' | 'registered';
  /** Whether a client may send the hash of an operation that it has sent before. Registered ones go by theirs always. Default true. */
  readonly persistedOperations?: boolean;
  /** Whether reads of one caller that are the same and under way at the same time are executed once. Default true. */
  readonly deduplicate?: boolean;
  /** Origins whose pages may ask the graph from a browser, such as `https://hall.example.cn`. Default none but its own. */
  readonly corsOrigins?: readonly string[];
  /** Who watches: metrics, traces, logs, usage. Default nobody. */
  readonly telemetry?: Telemetry;
  /** Milliseconds that requests under way have to end when the gateway closes. Default 10 000. */
  readonly closeGrace?: number;
  /** Milliseconds of those in which kept-alive connections may still bring a request; its answer sends them away. Default 0. */
  readonly drain?: number;
}

export interface RunningGateway {
  /** Origin, e.g. `http://127.0.0.1:4000`; the graph is at `/graphql` below it. */
  readonly url: string;
  /** Liveness and readiness, for a listener of whoever runs the gateway. */
  readonly health: readonly Route[];
  /** SHA-256 of the supergraph that serves new requests. */
  readonly supergraphHash: string;
  /** How each subgraph does, as its calls tell it. */
  readonly subgraphs: readonly SubgraphHealth[];
  /**
   * Serves another supergraph from now on, if it can be served; otherwise the one before goes on. Requests under way end
   * on the one they began with. Several at once are taken one after the other. Never throws.
   */
  replaceSupergraph(supergraphSdl: string): Promise<Replacement>;
  /** Stops listening, lets requests under way end, closes the ways to the subgraphs. Said twice, it happens once. */
  close(): Promise<void>;
}
