import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { installHive } from '../../support/hive.js';
import { quantile } from '../table.js';
import { type Contender, startContender } from './contender.js';
import { askOnce, load, type Sample } from './load.js';
import { APOLLO, CALLS, HIVE, MONOLITH, OURS, targetLines } from './targets.js';
import { type Workload, workloads } from './workloads.js';

export interface GatewayBenchSize {
  /** Seconds for which each contender is asked in each round. */
  readonly seconds: number;
  readonly rounds: number;
}

/**
 * Gateways side by side on one graph, one after another in rounds, so that what else the machine does meets all of them.
 * The subgraphs run in a process of their own and give remembered bytes; the CPU of the contender alone is counted.
 */
export async function gatewayBench(size: GatewayBenchSize, tell: (line: string) => void): Promise<string> {
  tell('installing what is compared with …');
  installHive();
  const running: Contender[] = [];
  const files: string[] = [];
  const start = async (name: string, file: string, environment: Record<string, string> = {}) => {
    tell(`starting ${name} …`);
    const contender = await startContender<{ url: string; sockets?: Record<string, string> }>(name, file, environment);
    running.push(contender);
    return contender;
  };
  try {
    // What the subgraphs tell as their address is the supergraph that names all of theirs.
    const { url: supergraph, told } = await start('subgraphs', 'subgraphs');
    const { sockets = {} } = told;
    files.push(...Object.values(sockets));
    const monolith = await start(MONOLITH, 'monolith');
    const contenders = [
      await start(OURS, 'ours', { BENCH_SUPERGRAPH: supergraph }),
      await start(`${OURS}, Unix sockets`, 'ours', { BENCH_SUPERGRAPH: supergraph, BENCH_SOCKETS: JSON.stringify(sockets) }),
      await start(APOLLO, 'apollo', { BENCH_SUPERGRAPH: supergraph }),
      await start(`${HIVE}, Rust planner`, 'hive', { BENCH_SUPERGRAPH: supergraph, BENCH_HIVE_RUNTIME: 'rust' }),
      await start(`${HIVE}, stitching`, 'hive', { BENCH_SUPERGRAPH: supergraph }),
      monolith,
      await start(CALLS, 'transport', { BENCH_SUPERGRAPH: supergraph }),
      await start('bare HTTP, same bytes', 'bare', { BENCH_MONOLITH: monolith.url }),
    ];
    const parts: string[] = [];
    for (const workload of workloads) {
      await sameAnswers(contenders, monolith, workload);
      parts.push(table(workload, await rounds(contenders, workload, size, tell)));
    }
    return parts.join('\n\n');
  } finally {
    for (const contender of running) contender.stop();
    for (const file of files) rmSync(file, { force: true });
  }
}

/** Whoever answers something else is not compared. */
async function sameAnswers(contenders: readonly Contender[], monolith: Contender, workload: Workload): Promise<void> {
  for (const turn of [0, 1, 2]) {
    const expected = await askOnce(monolith, workload, turn);
    for (const contender of contenders) {
      const same = isDeepStrictEqual(await askOnce(contender, workload, turn), expected);
      if (!same) throw new Error(`${contender.name} answers "${workload.name}" otherwise than the monolith`);
    }
  }
}

/** Seconds after which an engine has compiled what it runs most. */
const WARM_UP = 4;

async function rounds(
  contenders: readonly Contender[],
  workload: Workload,
  { seconds, rounds: count }: GatewayBenchSize,
  tell: (line: string) => void,
): Promise<Map<Contender, Sample[]>> {
  const samples = new Map<Contender, Sample[]>(contenders.map((contender) => [contender, []]));
  // The first round warms up each contender's compiler and is thrown away.
  for (let round = 0; round <= count; round += 1) {
    for (const contender of contenders) {
      tell(`${workload.name}: ${contender.name}, ${round === 0 ? 'warming up' : `round ${round} of ${count}`}`);
      const sample = await load(contender, workload, (round === 0 ? Math.max(seconds, WARM_UP) : seconds) * 1000);
      if (round > 0) samples.get(contender)?.push(sample);
    }
  }
  return samples;
}

function table(workload: Workload, samples: Map<Contender, Sample[]>): string {
  const rows = [...samples].map(([contender, of]) => ({ name: contender.name, ...figures(of) }));
  const ours = rows.find(({ name }) => name === OURS)?.cpu ?? Number.NaN;
  const head = `${workload.name} (${workload.atOnce} at once)`.padEnd(34);
  const lines = rows.map(({ name, cpu, perSecond, p50, p99, rss }) =>
    [
      name.padEnd(34),
      cpu.toFixed(3).padStart(10),
      `${(cpu / ours).toFixed(2)}×`.padStart(8),
      perSecond.toFixed(0).padStart(8),
      p50.toFixed(2).padStart(8),
      p99.toFixed(2).padStart(8),
      (rss / 2 ** 20).toFixed(0).padStart(8),
    ].join(' '),
  );
  const met = targetLines(workload.name, rows);
  return [`${head}  CPU ms/rq  to ours    rq/s   p50 ms   p99 ms  RSS MiB`, ...lines, ...met].join('\n');
}

function figures(samples: readonly Sample[]) {
  const median = (of: (sample: Sample) => number) => quantile(samples.map(of), 0.5);
  return {
    cpu: median(({ cpu }) => cpu),
    perSecond: median(({ requestsPerSecond }) => requestsPerSecond),
    p50: median(({ latencies }) => quantile(latencies, 0.5)),
    p99: median(({ latencies }) => quantile(latencies, 0.99)),
    rss: median(({ rss }) => rss),
  };
}
