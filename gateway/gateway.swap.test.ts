import { describe, expect, it } from '@jest/globals';
import { badSupergraphs, STRANGER } from './testing/bad-supergraphs.js';
import { openHall } from './testing/hall.fixture.js';
import { windowSdl } from './testing/hall.schema.js';
import { hallSupergraph } from './testing/hall.supergraph.js';
import type { SubgraphTransport } from './transport/subgraph.transport.js';

/** Subgraphs in this process that answer a gated request when the test says so, and count how often they are opened and closed. */
function countedTransports() {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const open = new Set<SubgraphTransport>();
  const counts = { opened: 0, closed: 0, sentWhenClosed: 0, arrived: 0 };
  const watchers = new Set<() => void>();
  const changed = () => {
    for (const look of watchers) look();
  };
  const transports = (name: string): SubgraphTransport => {
    if (name === STRANGER) throw new Error('no way');
    const transport: SubgraphTransport = {
      async send({ query }) {
        if (!open.has(transport)) counts.sentWhenClosed += 1;
        if (query.includes('hours')) {
          counts.arrived += 1;
          changed();
          await released;
        }
        return { status: 200, body: { data: query.includes('hours') ? { hours: 'served' } : { taxBureau: 'served' } } };
      },
      async close() {
        open.delete(transport);
        counts.closed += 1;
        changed();
      },
    };
    counts.opened += 1;
    open.add(transport);
    return transport;
  };
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => condition() && resolve();
      watchers.add(look);
      look();
    });
  const arrivals = (count: number) => until(() => counts.arrived >= count);
  return { transports, counts, open, release, arrivals, until };
}

describe('requests under way while supergraphs are swapped', () => {
  it('all end well over twenty swaps, good and bad in turn, and every generation but the last ends closed', async () => {
    const subgraphs = countedTransports();
    const hall = await openHall({ transports: subgraphs.transports, deduplicate: false }, 60_000);
    const bad = badSupergraphs(hall.supergraphSdl);
    const underWay: ReturnType<typeof hall.ask>[] = [];
    const quick: ReturnType<typeof hall.ask>[] = [];
    for (let swap = 0; swap < 20; swap += 1) {
      underWay.push(hall.ask('{ hours }'), hall.ask(`query Gated${swap} { hours }`));
      await subgraphs.arrivals(underWay.length);
      const good = swap % 2 === 0;
      const offered = good
        ? hallSupergraph(hall, { window: windowSdl.replace('hours: String', `notice${swap}: String hours: String`) })
        : (bad[(swap >> 1) % bad.length]?.[1] ?? '');
      const replacing = hall.gateway.replaceSupergraph(offered);
      quick.push(...Array.from({ length: 5 }, () => hall.ask('{ taxBureau }')));
      expect((await replacing).taken).toBe(good);
    }
    // Ten generations that are no longer current still hold what their requests need, and the current one what it needs.
    expect(subgraphs.open.size).toBe(11 * 3);
    subgraphs.release();
    const answers = await Promise.all([...underWay, ...quick]);
    expect(answers).toHaveLength(140);
    expect(answers.filter(({ status, errors }) => status !== 200 || errors !== undefined)).toEqual([]);
    expect(answers.map(({ data }) => Object.values(data ?? {})).filter(([served]) => served !== 'served')).toEqual([]);
    await hall.gateway.replaceSupergraph(hall.supergraphSdl);
    // All that came before end by themselves, not only when the gateway closes.
    await subgraphs.until(() => subgraphs.open.size === 3);
    expect(subgraphs.counts.sentWhenClosed).toBe(0);
    await hall[Symbol.asyncDispose]();
    expect(subgraphs.open.size).toBe(0);
    expect(subgraphs.counts.closed).toBe(subgraphs.counts.opened);
  }, 60_000);

  it('end on the supergraph they began with, whatever the new one says', async () => {
    const subgraphs = countedTransports();
    await using hall = await openHall({ transports: subgraphs.transports, deduplicate: false }, 60_000);
    const begun = hall.ask('{ hours }');
    await subgraphs.arrivals(1);
    const withoutHours = hallSupergraph(hall, { window: windowSdl.replace('hours: String', '') });
    expect((await hall.gateway.replaceSupergraph(withoutHours)).taken).toBe(true);
    expect((await hall.ask('{ hours }')).status).toBe(400);
    subgraphs.release();
    expect((await begun).data).toEqual({ hours: 'served' });
  });
});
