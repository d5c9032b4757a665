import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { gatewayMetrics } from '../../gateway/telemetry/metrics.js';
import { subgraphMetrics } from '../../subgraphs/kit/telemetry/subgraph.metrics.js';

interface Dashboard {
  readonly panels: readonly {
    readonly id: number;
    readonly title: string;
    readonly description: string;
    readonly gridPos: { readonly x: number; readonly y: number };
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

const dashboard = JSON.parse(readFileSync('gateway/telemetry/grafana.json', 'utf8')) as Dashboard;
const gateway = gatewayMetrics().registry;
const subgraph = subgraphMetrics({ name: 'tax', feeds: () => [], clock: () => new Date() }).registry;
const expressions = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
const used = new Set(expressions.flatMap((expr) => expr.match(/\b(?:onewindow|nodejs|process)_\w+/g) ?? []));

/** Names that Prometheus shows of a metric, and which labels it has there. */
async function shownNames(): Promise<Map<string, { name: string; labels: string[] }>> {
  const all = await Promise.all([gateway, subgraph].map((registry) => registry.getMetricsAsJSON()));
  return new Map(
    all.flat().flatMap(({ name, type }) => {
      const metric = { name, labels: labelsOf(name) };
      const ends = String(type) === 'histogram' ? ['_bucket', '_sum', '_count'] : [];
      return [[name, metric] as const, ...ends.map((end) => [name + end, metric] as const)];
    }),
  );
}

function labelsOf(name: string): string[] {
  const metric = (gateway.getSingleMetric(name) ?? subgraph.getSingleMetric(name)) as unknown as { labelNames: string[] };
  return [...metric.labelNames, 'le', 'instance', ...(name.startsWith('onewindow_subgraph_') ? ['subgraph'] : [])];
}

describe('the dashboard', () => {
  it('asks for nothing that neither gateway nor subgraph tells', async () => {
    const shown = await shownNames();
    expect([...used].filter((name) => !shown.has(name))).toEqual([]);
  });

  it('shows everything that they tell of their own work', async () => {
    const shown = await shownNames();
    const seen = new Set([...used].map((name) => shown.get(name)?.name));
    const own = [...shown.values()].map(({ name }) => name).filter((name) => name.startsWith('onewindow_'));
    expect(own.filter((name) => !seen.has(name))).toEqual([]);
    expect(new Set(own).size).toBeGreaterThan(15);
  });

  it('asks by labels that the metrics have', async () => {
    const shown = await shownNames();
    for (const expr of expressions.filter((one) => one.includes('onewindow_'))) {
      const known = (expr.match(/onewindow_\w+/g) ?? []).map((name) => shown.get(name)?.labels ?? []);
      const grouped = [...expr.matchAll(/by \(([^)]+)\)/g)].flatMap(([, list = '']) => list.split(',').map((label) => label.trim()));
      const chosen = [...expr.matchAll(/[{,]\s*(\w+)\s*(?:=|!=|=~)\s*"/g)].map(([, label = '']) => label);
      const wrong = [...grouped, ...chosen].filter((label) => known.some((labels) => !labels.includes(label)));
      expect({ expr, wrong }).toEqual({ expr, wrong: [] });
    }
  });

  it('puts no panel over another', () => {
    const places = dashboard.panels.map(({ gridPos: { x, y } }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('says of each panel in Chinese what it shows', () => {
    for (const { title, description } of dashboard.panels) expect(`${title} ${description}`).toMatch(/\p{Script=Han}{2}/u);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  });
});
