import { z } from 'zod';

const share = z.number().min(0).max(1);
const milliseconds = z.number().min(0).max(600_000);

/** How calls to one subgraph are bounded. Times in milliseconds; every number has a default, every other name is refused. */
export const subgraphPolicySchema = z.strictObject({
  timeout: milliseconds
    .min(1)
    .default(10_000)
    .describe('Milliseconds for all of a fetch: waiting for a place, the call, its retries. The request’s own deadline may be sooner.'),
  maxResponseSize: z
    .int()
    .min(1_024)
    .default(10 * 1024 * 1024)
    .describe('Bytes of an answer.'),
  /** Reads alone, after a failed connection or HTTP 502, 503, 504. */
  retry: z
    .strictObject({
      times: z.int().min(0).max(5).default(2).describe('How often a read is sent again, after a failed connection or HTTP 502, 503, 504.'),
      pause: milliseconds
        .default(50)
        .describe(
          'Milliseconds: the first pause is up to this long, each further one up to twice as long, by chance, so that callers do not come back at once.',
        ),
      longestPause: milliseconds.default(1_000).describe('Milliseconds of the longest pause.'),
      budget: share.default(0.1).describe('Retries as a share of calls.'),
      saved: z.int().min(1).max(1_000).default(10).describe('Retries that a quiet time saves up.'),
    })
    .prefault({}),
  breaker: z
    .strictObject({
      failureRate: share.min(0.01).default(0.5).describe('Share of failed calls from which the breaker opens.'),
      leastCalls: z.int().min(1).default(10).describe('Calls within the window before it may open.'),
      window: milliseconds.min(100).default(10_000).describe('Milliseconds of the window in which calls are counted.'),
      pause: milliseconds.min(1).default(5_000).describe('Milliseconds that it stays open before it lets a call try.'),
      probes: z.int().min(1).max(100).default(1).describe('Calls that may try at once.'),
    })
    .prefault({}),
  concurrency: z
    .strictObject({
      underWay: z.int().min(1).max(10_000).default(64).describe('Calls at once.'),
      waiting: z.int().min(0).max(100_000).default(512).describe('Calls that may wait for a place; more are refused.'),
    })
    .prefault({}),
  /** Off, since it is more load for whoever is late already. */
  hedge: z
    .strictObject({
      /** Later than 95 of 100 of the last answers, or a time. */
      after: z.union([z.literal('p95'), milliseconds.min(1)]).default('p95'),
      budget: share.default(0.05),
    })
    .nullable()
    .default(null)
    .describe(
      'A second call of a read that is late, the first answer counts: `{ after: p95 or milliseconds, budget: share of calls }`; off by default.',
    ),
});

export type SubgraphPolicy = z.output<typeof subgraphPolicySchema>;
export type SubgraphPolicyOptions = z.input<typeof subgraphPolicySchema>;

/** Policies by name of a subgraph; `default` is for all that have none of their own. */
export interface SubgraphPolicies {
  readonly default?: SubgraphPolicyOptions;
  readonly byName?: Readonly<Record<string, SubgraphPolicyOptions>>;
}

/** @throws TypeError that says which number of which subgraph is wrong. */
export function subgraphPolicy(policies: SubgraphPolicies, name: string): SubgraphPolicy {
  const own = policies.byName !== undefined && Object.hasOwn(policies.byName, name) ? policies.byName[name] : undefined;
  const read = subgraphPolicySchema.safeParse(own ?? policies.default ?? {});
  if (read.success) return read.data;
  throw new TypeError(`The policy of subgraph ${name} cannot be used: ${z.prettifyError(read.error)}`);
}
