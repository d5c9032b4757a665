import { startContender } from '../gateway/contender.js';
import { load } from '../gateway/load.js';
import { quantile } from '../table.js';
import { startDistributedStack } from './distributed.js';
import type { EmbeddedHall } from './embedded.process.js';
import { hasProc } from './linux-cpu.js';
import type { StackPart } from './parts.js';
import { type StackOperation, stackOperations } from './stack.operations.js';

export interface StackBenchSize {
  /** Seconds of each round. */
  readonly seconds: number;
  readonly rounds: number;
}

const WARM_UP = 5;

/** The whole hall for one case: gateway, real subgraphs and database; the load comes from this process, which is not counted. */
export async function stackBench(size: StackBenchSize, tell: (line: string) => void): Promise<string> {
  const embedded = await embeddedTables(size, tell);
  if (!hasProc) return `${embedded}\n\nDistributed on MariaDB: not measured, this system has no /proc`;
  return `${embedded}\n\n${await distributedTables(size, tell)}`;
}

async function embeddedTables({ seconds, rounds }: StackBenchSize, tell: (line: string) => void): Promise<string> {
  tell('playing a case on SQLite, then asking each subgraph by itself …');
  const hall = await startContender<EmbeddedHall>('embedded hall', '../stack/embedded');
  try {
    const tables: string[] = [];
    for (const [index, operation] of stackOperations().entries()) {
      const cpu: number[] = [];
      // The first round warms up and is thrown away.
      for (let round = 0; round <= rounds; round += 1) {
        tell(`${operation.name}, one process on SQLite, ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}`);
        const sample = await load(hall, workload(operation, hall.told), seconds * 1000);
        if (round > 0) cpu.push(sample.cpu);
      }
      tables.push(embeddedTable(operation, quantile(cpu, 0.5), hall.told.parts[index] ?? []));
    }
    return tables.join('\n\n');
  } finally {
    hall.stop();
  }
}

function embeddedTable({ name }: StackOperation, cpu: number, parts: readonly StackPart[]): string {
  const sum = (of: (part: StackPart) => number) => parts.reduce((total, part) => total + of(part), 0);
  const rows = parts.map((part) => line(part.subgraph, part.cpu, `${part.calls}`.padStart(6), `${part.statements}`.padStart(11)));
  return [
    line(`${name}, one process, SQLite`, 'CPU ms', ' calls', ' statements'),
    line('all', cpu, `${sum(({ calls }) => calls)}`.padStart(6), `${sum(({ statements }) => statements)}`.padStart(11)),
    ...rows,
    line('gateway and HTTP (the rest)', cpu - sum((part) => part.cpu)),
  ].join('\n');
}

async function distributedTables({ seconds, rounds }: StackBenchSize, tell: (line: string) => void): Promise<string> {
  tell('starting every subgraph by itself on MariaDB, and playing a case …');
  const stack = await startDistributedStack();
  try {
    const tables: string[] = [];
    for (const operation of stackOperations()) {
      const samples: Record<string, number>[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        tell(`${operation.name}, distributed on MariaDB, ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}`);
        const before = await stack.usage();
        const nobody = { name: 'hall', url: stack.url, usage: async () => ({ cpu: 0, rss: 0 }), stop: () => undefined };
        // Eight processes need longer than one until they have compiled what is hot.
        const { latencies } = await load(nobody, workload(operation, stack), (round === 0 ? WARM_UP : 1) * seconds * 1000);
        const after = await stack.usage();
        const each = Object.entries(after).map(([part, cpu]) => [part, (cpu - (before[part] ?? 0)) / latencies.length]);
        if (round > 0) samples.push(Object.fromEntries(each));
      }
      tables.push(distributedTable(operation, samples));
    }
    return tables.join('\n\n');
  } finally {
    await stack.close();
  }
}

function distributedTable({ name }: StackOperation, samples: readonly Record<string, number>[]): string {
  const total = samples.map((sample) => Object.values(sample).reduce((sum, cpu) => sum + cpu, 0));
  const parts = Object.keys(samples[0] ?? {});
  const median = (part: string) =>
    quantile(
      samples.map((sample) => sample[part] ?? 0),
      0.5,
    );
  return [
    line(`${name}, a process each, MariaDB`, 'CPU ms'),
    line('all', quantile(total, 0.5)),
    ...parts.map((part) => line(part, median(part))),
  ].join('\n');
}

function workload({ name, query }: StackOperation, { id, token }: { id: string; token: string }) {
  return { name, query, variables: () => ({ id }), atOnce: 4, headers: { authorization: `Bearer ${token}` } };
}

function line(what: string, cpu: number | string, ...more: readonly string[]): string {
  return `${what.padEnd(44)} ${typeof cpu === 'number' ? cpu.toFixed(3).padStart(8) : cpu.padStart(8)} ${more.join(' ')}`.trimEnd();
}
