import type { Tracer } from '@opentelemetry/api';

export interface OtlpOptions {
  /** Where traces go, e.g. `http://collector:4318/v1/traces`. */
  readonly url: string;
  /** Sent with them, e.g. an authorization. */
  readonly headers?: Readonly<Record<string, string>>;
  /** `onewindow-gateway`, or the name of a subgraph. */
  readonly serviceName: string;
  /** Share of the traces that are kept, from 0 to 1. A trace that is continued goes by its beginning. Default 1. */
  readonly ratio?: number;
}

export interface OtlpTracer {
  readonly tracer: Tracer;
  /** Sends what is still held, within two seconds. */
  close(): Promise<void>;
}

/**
 * A tracer that sends to a collector by OTLP over HTTP. The SDK is loaded here and nowhere else: without a collector none of it is
 * in memory, and nothing goes out. What the SDK would read from the environment is given, so that the configuration is all there is.
 */
export async function openOtlpTracer({ url, headers = {}, serviceName, ratio = 1 }: OtlpOptions): Promise<OtlpTracer> {
  const [sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: 5_000 });
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, maxQueueSize: 2_048, maxExportBatchSize: 512, scheduledDelayMillis: 2_000 })],
  });
  return { tracer: provider.getTracer('onewindow'), close: () => provider.shutdown() };
}
