import { openAdminServer } from '../../gateway/telemetry/admin.server.js';
import { openOtlpTracer } from '../../gateway/telemetry/otlp.js';
import type { ConsumerState } from '../../subgraphs/kit/journal/consumer.js';
import { subgraphMetrics } from '../../subgraphs/kit/telemetry/subgraph.metrics.js';
import type { SubgraphObserver } from '../../subgraphs/kit/telemetry/subgraph.observer.js';
import { subgraphTracing } from '../../subgraphs/kit/telemetry/subgraph.tracing.js';
import { Complaint } from './complaint.js';

export interface WatchedSubgraph {
  readonly observers: readonly SubgraphObserver[];
  /** Opens `/metrics` where ADMIN_PORT is set, on ADMIN_HOST (loopback by default): whoever reaches it reads it. */
  openAdmin(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** What watches a subgraph by itself: metrics always, traces where OTEL_EXPORTER_OTLP_TRACES_ENDPOINT names a collector. */
export async function watchSubgraph(
  name: string,
  feeds: () => readonly ConsumerState[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<WatchedSubgraph> {
  const { ADMIN_PORT: port, ADMIN_HOST: host = '127.0.0.1', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url } = environment;
  if (port !== undefined && !/^\d{0,5}$/.test(port)) throw new Complaint('ADMIN_PORT must be a number from 0 to 65535');
  const { registry, observer } = subgraphMetrics({ name, feeds, clock: () => new Date() });
  const traced = url === undefined || url === '' ? undefined : await openOtlpTracer({ url, serviceName: `onewindow-${name}` });
  let admin: Awaited<ReturnType<typeof openAdminServer>> | undefined;
  return {
    observers: [observer, ...(traced === undefined ? [] : [subgraphTracing(traced.tracer)])],
    async openAdmin() {
      if (port === undefined || port === '') return undefined;
      admin = await openAdminServer({ port: Number(port), host, metrics: () => registry.metrics() });
      return admin.url;
    },
    async close() {
      await Promise.all([admin?.close(), traced?.close().catch(() => undefined)]);
    },
  };
}
