import { describe, expect, it } from '@jest/globals';
import { subgraphPolicy } from './subgraph.policy.js';
import { SubgraphStandings } from './subgraph.standings.js';

describe('the policy of a subgraph', () => {
  it('has a number for everything, its own before that of all', () => {
    const policies = { default: { timeout: 3_000 }, byName: { tax: { retry: { times: 0 } } } };
    expect(subgraphPolicy(policies, 'housing')).toMatchObject({ timeout: 3_000, retry: { times: 2 }, hedge: null });
    expect(subgraphPolicy(policies, 'tax')).toMatchObject({ timeout: 10_000, retry: { times: 0, budget: 0.1 } });
    expect(subgraphPolicy(policies, '__proto__')).toMatchObject({ timeout: 3_000 });
  });

  it.each([
    [{ timeout: 0 }, 'timeout'],
    [{ retry: { budget: 1.5 } }, 'retry.budget'],
    [{ breaker: { failureRate: 0 } }, 'breaker.failureRate'],
    [{ concurrency: { underWay: 0 } }, 'concurrency.underWay'],
    [{ hedge: { after: 'p99' as 'p95' } }, 'hedge.after'],
    [{ timeuot: 5 } as object, 'timeuot'],
  ])('%j is refused before anything is served, by subgraph and number', (policy, named) => {
    const open = () => new SubgraphStandings({ policies: { byName: { tax: policy } } });
    expect(open).toThrow(TypeError);
    expect(open).toThrow(/subgraph tax cannot be used/);
    expect(open).toThrow(named);
  });
});
