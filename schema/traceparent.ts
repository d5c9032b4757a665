import { isSpanContextValid, type SpanContext, TraceFlags } from '@opentelemetry/api';

/** W3C trace context, level 1: version, trace id, id of the calling span, flags. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;

/** Undefined for what is none, or names nothing (ids of zeros). */
export function parseTraceparent(header: string | string[] | undefined): SpanContext | undefined {
  const [, traceId = '', spanId = '', flags = ''] = (typeof header === 'string' && header.length <= 128 && TRACEPARENT.exec(header)) || [];
  const found = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true };
  return isSpanContextValid(found) ? found : undefined;
}

export function formatTraceparent({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-0${traceFlags & TraceFlags.SAMPLED}`;
}
