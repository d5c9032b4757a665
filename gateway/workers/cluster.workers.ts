import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { SupervisorOptions } from './supervisor.js';

/** In the environment of a worker: its number. */
const NUMBER = 'GATEWAY_WORKER';

/** The number of this process, where it is a worker. */
export function workerNumber(): number | undefined {
  return cluster.isWorker ? Number(process.env[NUMBER]) : undefined;
}

/** Forks processes that run a program and share its port: the supervisor takes connections in and hands them out in turn. */
export function clusterFork(program: string, args: readonly string[]): SupervisorOptions['fork'] {
  cluster.setupPrimary({ exec: program, args: [...args] });
  return (number, events) => {
    const worker = cluster.fork({ [NUMBER]: String(number) });
    worker.once('listening', ({ address, port }) => events.ready(`http://${address}:${port}`));
    worker.once('exit', (code: number | null, signal: string | null) => events.ended(code, signal));
    return {
      pid: worker.process.pid,
      signal: (name) => void worker.process.kill(name),
    };
  };
}

/**
 * In a worker: from now on it is ended by being asked once, however often it is asked. Whoever runs the supervisor may signal the
 * whole group, and a second signal would cut off what is under way.
 */
export function endOnlyOnce(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
}

/** In a worker that has done all: without this, the channel to its supervisor keeps it alive. Elsewhere nothing. */
export function leaveSupervisor(): void {
  cluster.worker?.disconnect();
}

/** In a worker: gives its metrics when the supervisor asks for those of all. */
export function shareMetrics(registry: Registry): void {
  AggregatorRegistry.setRegistries(registry);
  new AggregatorRegistry();
}

/** In the supervisor: the metrics of all workers, added up. */
export function metricsOfWorkers(): () => Promise<string> {
  const registry = new AggregatorRegistry();
  return () => registry.clusterMetrics();
}
