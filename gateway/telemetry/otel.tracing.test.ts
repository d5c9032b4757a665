import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { SpanStatusCode } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { openHall } from '../testing/hall.fixture.js';
import { otelTracing } from './otel.tracing.js';
import { openOtlpTracer } from './otlp.js';
import { openTelemetry } from './request.watch.js';

const clients = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

function traced(trustClients = false) {
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const tracing = otelTracing({ tracer: provider.getTracer('test'), trustClients, close: () => provider.shutdown() });
  return { telemetry: openTelemetry({ tracing }), spans: () => exporter.getFinishedSpans() };
}

describe('the trace of a request', () => {
  it('has a span for the request, the plan and each call, one below the other', () => {
    const { telemetry, spans } = traced();
    const watch = telemetry.watch('r1', {});
    watch.planned(false, performance.now() - 5);
    const call = watch.fetch('tax', 'query');
    call.ended('TIMEOUT');
    watch.outcome('partial', 'SUBGRAPH_UNAVAILABLE');
    watch.finished(200);
    const [plan, fetched, request] = spans();
    expect([plan, fetched, request].map((span) => span?.name)).toEqual(['plan', 'subgraph tax', 'graphql request']);
    for (const span of [plan, fetched]) expect(span?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
    expect(call.traceparent).toBe(`00-${watch.traceId}-${fetched?.spanContext().spanId}-01`);
    expect(fetched?.status).toEqual({ code: SpanStatusCode.ERROR, message: 'TIMEOUT' });
    expect(request?.attributes).toMatchObject({ 'onewindow.outcome': 'partial', 'onewindow.code': 'SUBGRAPH_UNAVAILABLE' });
  });

  it('is not the client’s to choose: its own is linked, and continued only where clients are trusted', () => {
    const untrusting = traced();
    untrusting.telemetry.watch('r', { traceparent: clients }).finished(200);
    const [own] = untrusting.spans();
    expect(own?.spanContext().traceId).not.toBe('0af7651916cd43dd8448eb211c80319c');
    expect(own?.links.map(({ context }) => context.traceId)).toEqual(['0af7651916cd43dd8448eb211c80319c']);
    const trusting = traced(true);
    trusting.telemetry.watch('r', { traceparent: clients }).finished(200);
    const [continued] = trusting.spans();
    expect(continued?.parentSpanContext).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' });
  });
});

describe('the trace of a request across the hall', () => {
  it('goes on at each subgraph below the call that went there', async () => {
    const { telemetry, spans } = traced();
    await using hall = await openHall({ telemetry });
    await hall.ask('{ case(id: "1") { tasks { ... on HousingTask { permit } } } }', { traceparent: clients });
    const calls = spans().filter(({ name }) => name.startsWith('subgraph '));
    expect(calls.map(({ name }) => name)).toEqual(['subgraph window', 'subgraph housing']);
    for (const [at, { calls: seen }] of [hall.window, hall.housing].entries()) {
      const context = calls[at]?.spanContext();
      expect(seen[0]?.headers.traceparent).toBe(`00-${context?.traceId}-${context?.spanId}-01`);
    }
  });

  it('is made by nobody where nobody wants it: subgraphs hear of none, not of the client’s either', async () => {
    await using hall = await openHall();
    await hall.ask('{ hours }', { traceparent: clients });
    expect(hall.window.calls[0]?.headers).not.toHaveProperty('traceparent');
  });
});

describe('a collector', () => {
  it('gets the spans by OTLP over HTTP, at the address that is configured, before the gateway ends', async () => {
    const got: { path: string | undefined; key: unknown; names: string[] }[] = [];
    const sink = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const spans: { name: string }[] = body.resourceSpans[0].scopeSpans[0].spans;
      got.push({ path: request.url, key: request.headers.authorization, names: spans.map(({ name }) => name) });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/v1/traces`;
      const tracing = otelTracing(await openOtlpTracer({ url, headers: { authorization: 'Bearer c' }, serviceName: 'onewindow-gateway' }));
      openTelemetry({ tracing }).watch('r', {}).finished(200);
      await tracing.close();
      expect(got).toEqual([{ path: '/v1/traces', key: 'Bearer c', names: ['graphql request'] }]);
    } finally {
      sink.close();
      sink.closeAllConnections();
    }
  });
});
