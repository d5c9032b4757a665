import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from '../domain/clock.js';
import type { ConsumerState } from '../journal/consumer.js';
import type { SubgraphObserver } from './subgraph.observer.js';

export interface SubgraphMetricsOptions {
  /** Name of the subgraph: a label of everything. */
  readonly name: string;
  /** How its feeds stand now. */
  readonly feeds: () => readonly ConsumerState[];
  readonly clock: Clock;
  /** Also those of the process. Default true. */
  readonly process?: boolean;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts what a subgraph does, for Prometheus. */
export function subgraphMetrics({ name, feeds, clock, process = true }: SubgraphMetricsOptions): {
  registry: Registry;
  observer: SubgraphObserver;
} {
  const registry = new Registry();
  registry.setDefaultLabels({ subgraph: name });
  if (process) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'onewindow_subgraph_request_seconds',
    help: 'Requests to the graph of this subgraph, by kind, act (root field of a mutation) and outcome (ok, errors, failed)',
    labelNames: ['kind', 'act', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const chores = new Histogram({
    name: 'onewindow_subgraph_chore_seconds',
    help: 'Chores by name and outcome (ok, failed)',
    labelNames: ['chore', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const statements = new Histogram({
    name: 'onewindow_subgraph_statement_seconds',
    help: 'Statements that reached the database, by kind (read, write, other: transactions and tables)',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers,
  });
  feedGauges(registers, feeds, clock);
  return {
    registry,
    observer: {
      requestBegan({ kind, act = '' }) {
        const began = performance.now();
        return (outcome) => requests.observe({ kind, act, outcome }, (performance.now() - began) / 1000);
      },
      choreRan: (chore, outcome, milliseconds) => chores.observe({ chore, outcome }, milliseconds / 1000),
      statementRan: (kind, milliseconds) => statements.observe({ kind }, milliseconds / 1000),
    },
  };
}

/** Looked up when they are asked for: a feed that stands still tells nothing by itself. */
function feedGauges(registers: Registry[], feeds: () => readonly ConsumerState[], clock: Clock): void {
  new Gauge({
    name: 'onewindow_subgraph_feed_age_seconds',
    help: 'Seconds since a feed of this subgraph was last read to its end without fault',
    labelNames: ['feed'],
    registers,
    collect() {
      for (const { feed, lastReadAt } of feeds()) {
        if (lastReadAt !== null) this.set({ feed }, Math.max(0, (clock().getTime() - lastReadAt.getTime()) / 1000));
      }
    },
  });
  new Gauge({
    name: 'onewindow_subgraph_feed_held',
    help: '1 where a feed of this subgraph cannot be read or an entry of it cannot be applied',
    labelNames: ['feed'],
    registers,
    collect() {
      for (const { feed, fault } of feeds()) this.set({ feed }, fault === null ? 0 : 1);
    },
  });
}
