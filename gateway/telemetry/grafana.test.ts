import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { gatewayMetrics } from './metrics.js';

interface Dashboard {
  readonly panels: readonly {
    readonly id: number;
    readonly title: string;
    readonly description: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

const dashboard = JSON.parse(readFileSync('gateway/telemetry/grafana.json', 'utf8')) as Dashboard;
const { registry } = gatewayMetrics();
const expressions = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
const used = new Set(expressions.flatMap((expr) => expr.match(/\b(?:onewindow|nodejs|process)_\w+/g) ?? []));

/** Names that Prometheus shows of a metric. */
async function shownNames(): Promise<Map<string, string>> {
  const metrics = await registry.getMetricsAsJSON();
  return new Map(
    metrics.flatMap(({ name, type }) => [
      [name, name] as const,
      ...(String(type) === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => [name + end, name] as const) : []),
    ]),
  );
}

describe('the dashboard of the gateway', () => {
  it('asks for nothing that the gateway does not tell', async () => {
    const shown = await shownNames();
    expect([...used].filter((name) => !shown.has(name))).toEqual([]);
  });

  it('shows everything that the gateway tells of its own work', async () => {
    const shown = await shownNames();
    const seen = new Set([...used].map((name) => shown.get(name)));
    expect([...shown.values()].filter((name) => name.startsWith('onewindow_') && !seen.has(name))).toEqual([]);
  });

  it('asks by labels that the metrics have', async () => {
    const labels = new Map(
      registry.getMetricsAsArray().map((metric) => [metric.name, (metric as unknown as { labelNames: string[] }).labelNames] as const),
    );
    const shown = await shownNames();
    for (const expr of expressions.filter((one) => one.includes('onewindow_'))) {
      const [name = ''] = /onewindow_\w+/.exec(expr) ?? [];
      const known = [...(labels.get(shown.get(name) ?? '') ?? []), 'le', 'instance'];
      const asked = [...expr.matchAll(/by \(([^)]+)\)/g)].flatMap(([, list = '']) => list.split(',').map((label) => label.trim()));
      expect(asked.filter((label) => !known.includes(label))).toEqual([]);
    }
  });

  it('says of each panel in Chinese what it shows', () => {
    for (const { title, description } of dashboard.panels) expect(`${title} ${description}`).toMatch(/\p{Script=Han}{2}/u);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  });
});
