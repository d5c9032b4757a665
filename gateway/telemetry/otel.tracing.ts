import { type Context, context, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { formatTraceparent, parseTraceparent } from '../../schema/traceparent.js';
import type { FinishedRequest } from './observer.js';
import type { FetchTrace, RequestTrace, Tracing } from './tracing.js';

export interface OtelTracingOptions {
  readonly tracer: Tracer;
  /**
   * Whether a client's own trace is continued. Not by default: whoever may choose trace ids and the sampled flag could fill the
   * collector, or mix its spans into others'. An untrusted trace is linked, so that it can be followed all the same.
   */
  readonly trustClients?: boolean;
  close(): Promise<void>;
}

/** Spans of a request: itself, the planning, and each call to a subgraph. Attributes bear no value that a client chose. */
export function otelTracing({ tracer, trustClients = false, close }: OtelTracingOptions): Tracing {
  return {
    begin(header) {
      const incoming = parseTraceparent(header);
      const parent = incoming && trustClients ? trace.setSpanContext(context.active(), incoming) : context.active();
      const links = incoming && !trustClients ? [{ context: incoming }] : [];
      return new OtelRequestTrace(
        tracer,
        tracer.startSpan('graphql request', { kind: SpanKind.SERVER, links, root: !trustClients }, parent),
      );
    },
    close,
  };
}

class OtelRequestTrace implements RequestTrace {
  readonly traceId: string;
  readonly #within: Context;

  constructor(
    readonly tracer: Tracer,
    readonly span: Span,
  ) {
    this.traceId = span.spanContext().traceId;
    this.#within = trace.setSpan(context.active(), span);
  }

  phase(name: string, began: number, ended: number): void {
    this.tracer.startSpan(name, { startTime: wall(began) }, this.#within).end(wall(ended));
  }

  fetch(service: string, kind: 'query' | 'mutation'): FetchTrace {
    const attributes = { 'graphql.operation.type': kind, 'onewindow.subgraph': service };
    const span = this.tracer.startSpan(`subgraph ${service}`, { kind: SpanKind.CLIENT, attributes }, this.#within);
    return {
      traceparent: formatTraceparent(span.spanContext()),
      end(outcome) {
        if (outcome !== 'OK') span.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
        span.end();
      },
    };
  }

  end(request: FinishedRequest): void {
    this.span.setAttributes(attributesOf(request));
    if (request.outcome === 'failed') this.span.setStatus({ code: SpanStatusCode.ERROR, message: request.code ?? 'failed' });
    this.span.end();
  }
}

function attributesOf({ requestId, client, operation, operationName, outcome, code, status, planCached, estimatedCost }: FinishedRequest) {
  return {
    'http.response.status_code': status,
    'onewindow.request_id': requestId,
    'onewindow.client': client,
    'onewindow.outcome': outcome,
    ...(code === undefined ? {} : { 'onewindow.code': code }),
    ...(operation === undefined
      ? {}
      : { 'graphql.operation.type': operation.kind, 'graphql.operation.name': operationName, 'onewindow.operation_hash': operation.hash }),
    ...(planCached === undefined ? {} : { 'onewindow.plan_cached': planCached }),
    ...(estimatedCost === undefined ? {} : { 'onewindow.estimated_cost': estimatedCost }),
  };
}

/** From `performance.now()` to milliseconds since 1970, as spans are dated. */
function wall(instant: number): number {
  return performance.timeOrigin + instant;
}
