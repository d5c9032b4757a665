import { describe, expect, it } from '@jest/globals';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { AggregatorRegistry } from 'prom-client';
import { openAdminServer } from './admin.server.js';
import { gatewayMetrics } from './metrics.js';
import { describeOperation } from './operation-facts.js';
import { openTelemetry, type Telemetry } from './request.watch.js';

const schema = buildSchema('type Query { a: String }');

function operation(name: string, registered = false) {
  const document = parse(`query ${name} { a }`);
  return describeOperation({ schema, document, operation: document.definitions[0] as OperationDefinitionNode, registered });
}

/** A request from its beginning to its end. */
function ask(telemetry: Telemetry, name: string, registered = false): void {
  const watch = telemetry.watch('r', {});
  watch.operation(operation(name, registered), true);
  watch.cost(12);
  watch.finished(200);
}

describe('metrics', () => {
  it('count requests by operation, client and outcome, and refusals by code', async () => {
    const { observer, registry } = gatewayMetrics({ process: false });
    const telemetry = openTelemetry({ observer });
    const refused = telemetry.watch('1', { 'x-client-name': 'desk' });
    const open = await registry.getSingleMetricAsString('onewindow_gateway_requests_in_flight');
    expect(open).toContain('onewindow_gateway_requests_in_flight 1');
    refused.outcome('refused', 'RATE_LIMITED');
    refused.finished(429);
    ask(telemetry, 'UnifiedCase');
    const text = await registry.metrics();
    expect(text).toContain('onewindow_gateway_requests_total{operation="unknown",client="desk",outcome="refused"} 1');
    expect(text).toContain('onewindow_gateway_refusals_total{code="RATE_LIMITED"} 1');
    expect(text).toContain('onewindow_gateway_requests_total{operation="UnifiedCase",client="none",outcome="ok"} 1');
    expect(text).toContain('onewindow_gateway_operation_cost_sum{measure="estimated"} 12');
    expect(text).toContain('onewindow_gateway_requests_in_flight 0');
  });

  it('tell how each subgraph answers, how its breaker stands, and what the caches had', async () => {
    const { observer, registry } = gatewayMetrics({ process: false });
    observer.subgraphCalled({ service: 'tax', kind: 'query', outcome: 'TIMEOUT', milliseconds: 400, bytes: 0, retries: 2 });
    observer.subgraphCalled({ service: 'tax', kind: 'query', outcome: 'OK', milliseconds: 3, bytes: 120, retries: 0 });
    observer.breakerMoved('tax', 'open');
    observer.breakerMoved('tax', 'half-open');
    observer.cacheAsked('plan', true);
    observer.supergraphOffered({ hash: 'a'.repeat(64), outcome: 'taken' });
    observer.supergraphOffered({ hash: 'b'.repeat(64), outcome: 'taken' });
    observer.supergraphOffered({ hash: 'c'.repeat(64), outcome: 'refused' });
    const text = await registry.metrics();
    for (const line of [
      'onewindow_gateway_subgraph_seconds_count{service="tax",kind="query",outcome="TIMEOUT"} 1',
      'onewindow_gateway_subgraph_retries_total{service="tax"} 2',
      'onewindow_gateway_subgraph_bytes_total{service="tax"} 120',
      'onewindow_gateway_breaker_state{service="tax",state="half-open"} 1',
      'onewindow_gateway_breaker_state{service="tax",state="open"} 0',
      'onewindow_gateway_cache_requests_total{cache="plan",result="hit"} 1',
      'onewindow_gateway_supergraph_info{hash="bbbbbbbbbbbb"} 1',
      'onewindow_gateway_supergraph_offers_total{outcome="refused"} 1',
    ])
      expect(text).toContain(line);
    expect(text).not.toContain('aaaaaaaaaaaa');
  });

  it('stay few however many names clients make up; registered operations keep theirs', async () => {
    const { observer, registry } = gatewayMetrics({ process: false });
    const telemetry = openTelemetry({ observer, operations: 3 });
    for (let at = 0; at < 500; at++) ask(telemetry, `Made${at}Up`);
    ask(telemetry, 'RegisteredCase', true);
    ask(telemetry, 'Zhang13800138000');
    const { values } = (await registry.getSingleMetric('onewindow_gateway_requests_total')?.get()) ?? { values: [] };
    expect(values.map(({ labels }) => labels.operation).sort()).toEqual(['Made0Up', 'Made1Up', 'Made2Up', 'RegisteredCase', 'other']);
  });

  it('of several processes add up to one', async () => {
    const workers = [gatewayMetrics(), gatewayMetrics()];
    for (const worker of workers) ask(openTelemetry(worker), 'UnifiedCase');
    const json = await Promise.all(workers.map(({ registry }) => registry.getMetricsAsJSON()));
    const text = await AggregatorRegistry.aggregate(json).metrics();
    expect(text).toContain('onewindow_gateway_requests_total{operation="UnifiedCase",client="none",outcome="ok"} 2');
    expect(text).toMatch(/nodejs_eventloop_lag_seconds \d/);
  });
});

describe('the listener of whoever runs the gateway', () => {
  it('gives the metrics and the health, and nothing else', async () => {
    const { registry } = gatewayMetrics();
    const routes = [{ path: '/health/live', handle: () => ({ status: 200, body: { status: 'live' } }) }];
    const admin = await openAdminServer({ port: 0, host: '127.0.0.1', metrics: () => registry.metrics(), routes });
    try {
      const metrics = await fetch(`${admin.url}/metrics`);
      expect(metrics.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
      expect(await metrics.text()).toMatch(/^process_resident_memory_bytes \d+/m);
      expect(await (await fetch(`${admin.url}/health/live`)).json()).toEqual({ status: 'live' });
      expect((await fetch(`${admin.url}/graphql`)).status).toBe(404);
      expect((await fetch(`${admin.url}/metrics`, { method: 'POST' })).status).toBe(404);
    } finally {
      await admin.close();
    }
  });
});
