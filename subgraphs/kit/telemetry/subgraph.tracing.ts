import { context, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { parseTraceparent } from '../../../schema/traceparent.js';
import type { SubgraphObserver } from './subgraph.observer.js';

/** Continues the gateway's trace: a span for each request that this subgraph answers. */
export function subgraphTracing(tracer: Tracer): SubgraphObserver {
  return {
    requestBegan({ kind, act, traceparent }) {
      const caller = parseTraceparent(traceparent);
      const parent = caller === undefined ? context.active() : trace.setSpanContext(context.active(), caller);
      const attributes = { 'graphql.operation.type': kind, ...(act === undefined ? {} : { 'onewindow.act': act }) };
      const span = tracer.startSpan(act ?? `${kind} at subgraph`, { kind: SpanKind.SERVER, attributes }, parent);
      return (outcome) => {
        if (outcome !== 'ok') span.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
        span.end();
      };
    },
  };
}
