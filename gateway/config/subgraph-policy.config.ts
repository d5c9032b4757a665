import type { z } from 'zod';
import { subgraphPolicySchema } from '../transport/subgraph.policy.js';
import { section, setting } from './setting.js';

const named = <Schema extends z.ZodType>(schema: Schema, env: string) => setting(schema, { about: schema.description ?? '', env });

const { timeout, maxResponseSize, retry, breaker, concurrency, ...others } = subgraphPolicySchema.shape;
const { times, ...otherRetries } = retry.unwrap().shape;
const { failureRate, leastCalls, window, pause, probes } = breaker.unwrap().shape;
const { underWay, waiting } = concurrency.unwrap().shape;

/** How calls to subgraphs are bounded that have no policy of their own: the transport's schema, with the variables that give its numbers. */
export const subgraphPolicy = section({
  timeout: named(timeout, 'SUBGRAPH_TIMEOUT'),
  maxResponseSize: named(maxResponseSize, 'SUBGRAPH_RESPONSE_SIZE'),
  retry: section({ times: named(times, 'SUBGRAPH_RETRIES'), ...otherRetries }),
  breaker: section({
    failureRate: named(failureRate, 'SUBGRAPH_BREAKER_RATE'),
    leastCalls: named(leastCalls, 'SUBGRAPH_BREAKER_CALLS'),
    window: named(window, 'SUBGRAPH_BREAKER_WINDOW'),
    pause: named(pause, 'SUBGRAPH_BREAKER_PAUSE'),
    probes: named(probes, 'SUBGRAPH_BREAKER_PROBES'),
  }),
  concurrency: section({
    underWay: named(underWay, 'SUBGRAPH_CONCURRENCY'),
    waiting: named(waiting, 'SUBGRAPH_QUEUE'),
  }),
  ...others,
});
