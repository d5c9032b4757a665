import { Pool } from 'undici';
import type { Contender } from './contender.js';
import type { Workload } from './workloads.js';

/** What one contender did with one workload for a while. */
export interface Sample {
  /** Milliseconds of CPU of the contender for one request. */
  readonly cpu: number;
  readonly requestsPerSecond: number;
  /** Milliseconds of each request as its sender saw it. */
  readonly latencies: readonly number[];
  readonly rss: number;
}

/** Asks as fast as the contender answers, a fixed number under way at once. @throws if an answer is not 200. */
export async function load(contender: Contender, workload: Workload, milliseconds: number): Promise<Sample> {
  const { origin, pathname } = new URL(contender.url);
  const pool = new Pool(origin, { connections: workload.atOnce });
  const latencies: number[] = [];
  let turn = 0;
  const before = await contender.usage();
  const began = performance.now();
  const worker = async () => {
    while (performance.now() - began < milliseconds) {
      const sent = performance.now();
      await ask(pool, pathname, workload, turn++);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: workload.atOnce }, worker));
  const seconds = (performance.now() - began) / 1000;
  const after = await contender.usage();
  await pool.close();
  return {
    cpu: (after.cpu - before.cpu) / latencies.length,
    requestsPerSecond: latencies.length / seconds,
    latencies,
    rss: after.rss,
  };
}

export async function askOnce(contender: Contender, workload: Workload, turn: number): Promise<unknown> {
  const { origin, pathname } = new URL(contender.url);
  const pool = new Pool(origin);
  const text = await ask(pool, pathname, workload, turn);
  await pool.close();
  return JSON.parse(text);
}

async function ask(pool: Pool, path: string, { query, variables, headers }: Workload, turn: number): Promise<string> {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables: variables(turn) }),
  });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`HTTP ${statusCode}: ${text.slice(0, 500)}`);
  return text;
}
