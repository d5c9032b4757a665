import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { GatewayConfig } from '../../gateway/config/gateway.config.js';
import type { Route } from '../../gateway/http/route.js';
import { openAdminServer } from '../../gateway/telemetry/admin.server.js';
import { hallLogger } from '../../gateway/telemetry/logger.js';
import { callClock } from '../../gateway/transport/call.clock.js';
import { clusterFork, metricsOfWorkers } from '../../gateway/workers/cluster.workers.js';
import { Supervisor } from '../../gateway/workers/supervisor.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { Complaint } from './complaint.js';
import { untilStopped } from './until-stopped.js';

/** How many processes: a number, or one for each processor. */
export function workersOf({ server: { workers } }: GatewayConfig): number {
  return workers === 'auto' ? availableParallelism() : workers;
}

/** Runs the gateway in several processes until it is told to end. Metrics of all are told in one place. */
export async function superviseGateway(config: GatewayConfig): Promise<void> {
  const logger = hallLogger(config.telemetry.logLevel);
  const fork = clusterFork(join(projectRoot, 'scripts', 'run.mjs'), ['gateway', ...process.argv.slice(2)]);
  const supervisor = new Supervisor({ workers: workersOf(config), fork, clock: callClock, logger });
  const stopped = untilStopped();
  process.on('SIGHUP', () => supervisor.reload());
  const started = supervisor.start().catch((error: unknown) => {
    throw new Complaint((error as Error).message);
  });
  const url = await Promise.race([started, stopped]);
  const { port, host } = config.telemetry.admin;
  const admin =
    port === undefined || url === undefined
      ? undefined
      : await openAdminServer({ port, host, metrics: metricsOfWorkers(), routes: healthOf(supervisor) });
  if (url !== undefined) logger.info({ url, admin: admin?.url, workers: workersOf(config) }, 'all workers ready');
  await stopped;
  await supervisor.stop();
  await admin?.close();
}

/** Ready as long as any worker takes requests. */
function healthOf(supervisor: Supervisor): Route[] {
  const ready = () =>
    supervisor.serving > 0 ? { status: 200, body: { status: 'ready' } } : { status: 503, body: { status: 'not ready' } };
  return [
    { path: '/health/live', handle: () => ({ status: 200, body: { status: 'live' } }) },
    { path: '/health/ready', handle: ready },
  ];
}
