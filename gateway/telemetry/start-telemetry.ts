import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { GatewayConfig } from '../config/gateway.config.js';
import type { Route } from '../http/route.js';
import { openAdminServer } from './admin.server.js';
import { gatewayMetrics } from './metrics.js';
import { type GatewayObserver, observers } from './observer.js';
import { requestLog } from './request.log.js';
import { openTelemetry, type Telemetry } from './request.watch.js';
import { slowLog } from './slow.log.js';
import { openUsageFile } from './usage/usage.file.js';

export interface StartTelemetryOptions {
  readonly config: GatewayConfig['telemetry'];
  readonly logger: Logger;
  /** Number of this process where there are several. */
  readonly worker?: number;
}

export interface RunningTelemetry {
  readonly telemetry: Telemetry;
  readonly registry: Registry;
  /** Opens the listener of whoever runs the gateway, where one is configured. @returns its address */
  openAdmin(routes: readonly Route[]): Promise<string | undefined>;
  /** Sends and writes what is still held. */
  close(): Promise<void>;
}

/** Everything that watches a gateway, by its configuration: what is not configured is not loaded, not opened and not called. */
export async function startTelemetry({ config, logger, worker }: StartTelemetryOptions): Promise<RunningTelemetry> {
  const { clients, operations, admin, traces, slow, usage } = config;
  const metrics = gatewayMetrics();
  const kept =
    usage.file === undefined
      ? undefined
      : openUsageFile({ file: usage.file, capacity: usage.operations, logger, ...(worker === undefined ? {} : { worker }) });
  const tracing = traces.url === undefined ? undefined : await openTracing({ ...traces, url: traces.url });
  const watching: Partial<GatewayObserver>[] = [metrics.observer, requestLog(logger), slowLog({ logger, ...slow })];
  if (kept !== undefined) watching.push(kept.counter.observer);
  const closing: (() => Promise<void>)[] = [];
  return {
    telemetry: openTelemetry({
      observer: observers(watching),
      operations,
      ...(tracing ? { tracing } : {}),
      ...(clients ? { clients } : {}),
    }),
    registry: metrics.registry,
    async openAdmin(routes) {
      if (admin.port === undefined) return undefined;
      const server = await openAdminServer({ port: admin.port, host: admin.host, metrics: () => metrics.registry.metrics(), routes });
      closing.push(() => server.close());
      return server.url;
    },
    async close() {
      await Promise.all([...closing.map((close) => close()), kept?.close(), tracing?.close().catch(() => undefined)]);
    },
  };
}

/** Loaded with the first collector that is configured. */
async function openTracing({ url, headers, ratio, trustClients }: GatewayConfig['telemetry']['traces'] & { url: string }) {
  const [{ openOtlpTracer }, { otelTracing }] = await Promise.all([import('./otlp.js'), import('./otel.tracing.js')]);
  const tracer = await openOtlpTracer({ url, serviceName: 'onewindow-gateway', ratio, ...(headers ? { headers } : {}) });
  return otelTracing({ ...tracer, trustClients });
}
