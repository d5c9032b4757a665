import { startContender } from '../gateway/contender.js';
import { load } from '../gateway/load.js';
import { quantile } from '../table.js';
import { DATABASE, startDistributedStack } from './distributed.js';
import type { EmbeddedHall } from './embedded.process.js';
import { hasProc } from './linux-cpu.js';
import type { StackPart } from './parts.js';
import { type StackOperation, stackOperations } from './stack.operations.js';
import type { StatementFloor } from './statement-floor.js';

export interface StackBenchSize {
  /** Seconds of each round. */
  readonly seconds: number;
  readonly rounds: number;
}

/** Milliseconds of CPU of a unified case that the whole hall is to stay below: gateway, subgraphs and database. */
const TARGET = 2;
const TARGET_OF = 'unified case';
const WARM_UP = 5;

/** The whole hall for one case: gateway, real subgraphs and database; the load comes from this process, which is not counted. */
export async function stackBench(size: StackBenchSize, tell: (line: string) => void): Promise<string> {
  const { tables, statements } = await embeddedTables(size, tell);
  if (!hasProc) return `${tables}\n\nDistributed on MariaDB: not measured, this system has no /proc`;
  return `${tables}\n\n${await distributedTables(size, statements, tell)}`;
}

interface Embedded {
  readonly tables: string;
  /** Of each operation, in their order. */
  readonly statements: readonly number[];
}

async function embeddedTables({ seconds, rounds }: StackBenchSize, tell: (line: string) => void): Promise<Embedded> {
  tell('playing a case on SQLite, then asking each subgraph by itself …');
  const hall = await startContender<EmbeddedHall>('embedded hall', '../stack/embedded');
  try {
    const tables: string[] = [];
    for (const [index, operation] of stackOperations().entries()) {
      const cpu: number[] = [];
      // The first round warms up and is thrown away.
      for (let round = 0; round <= rounds; round += 1) {
        tell(`${operation.name}, one process on SQLite, ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}`);
        const sample = await load(hall, workload(operation, hall.told), (round === 0 ? WARM_UP : 1) * seconds * 1000);
        if (round > 0) cpu.push(sample.cpu);
      }
      tables.push(embeddedTable(operation, cpu, hall.told.parts[index] ?? []));
    }
    return { tables: tables.join('\n\n'), statements: hall.told.parts.map((parts) => sumOf(parts, ({ statements }) => statements)) };
  } finally {
    hall.stop();
  }
}

function embeddedTable({ name }: StackOperation, rounds: readonly number[], parts: readonly StackPart[]): string {
  const whole = spread(rounds);
  const subgraphs = sumOf(parts, ({ cpu }) => cpu);
  const counts = (calls: number, statements: number) => [`${calls}`.padStart(6), `${statements}`.padStart(11)];
  const total = counts(
    sumOf(parts, ({ calls }) => calls),
    sumOf(parts, ({ statements }) => statements),
  );
  return [
    line(`${name}, one process, SQLite`, 'CPU ms', ' calls', ' statements'),
    line('all, median of the rounds', whole.median, ...total),
    line('all, quietest round', whole.least),
    ...parts.map((part) => line(`  ${part.subgraph}`, part.cpu, ...counts(part.calls, part.statements))),
    line('subgraphs together, asked again one by one', subgraphs, ...total),
    line(
      '  of these their statements alone',
      sumOf(parts, ({ database }) => database),
    ),
    line('gateway and HTTP (the rest)', whole.least - subgraphs),
    ...verdict(name, whole),
  ].join('\n');
}

async function distributedTables(
  { seconds, rounds }: StackBenchSize,
  statements: readonly number[],
  tell: (line: string) => void,
): Promise<string> {
  tell('starting every subgraph by itself on MariaDB, and playing a case …');
  const stack = await startDistributedStack();
  try {
    const tables: string[] = [];
    for (const [index, operation] of stackOperations().entries()) {
      const samples: Record<string, number>[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        tell(`${operation.name}, distributed on MariaDB, ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}`);
        const before = await stack.usage();
        const nobody = { name: 'hall', url: stack.url, usage: async () => ({ cpu: 0, rss: 0 }), stop: () => undefined };
        // Eight processes need longer than one until they have compiled what is hot.
        const { latencies } = await load(nobody, workload(operation, stack), (round === 0 ? 4 * WARM_UP : 1) * seconds * 1000);
        const after = await stack.usage();
        const each = Object.entries(after).map(([part, cpu]) => [part, (cpu - (before[part] ?? 0)) / latencies.length]);
        if (round > 0) samples.push(Object.fromEntries(each));
      }
      tables.push(distributedTable(operation, samples, statements[index] ?? 0, await stack.floor()));
    }
    return tables.join('\n\n');
  } finally {
    await stack.close();
  }
}

function distributedTable(
  { name }: StackOperation,
  samples: readonly Record<string, number>[],
  statements: number,
  floor: StatementFloor,
): string {
  const whole = spread(samples.map((sample) => Object.values(sample).reduce((sum, cpu) => sum + cpu, 0)));
  const parts = Object.keys(samples[0] ?? {});
  const median = (part: string) => spread(samples.map((sample) => sample[part] ?? 0)).median;
  const subgraphs = parts.filter((part) => part !== 'gateway' && part !== DATABASE);
  const least = statements * (floor.asking + floor.answering);
  const each = [floor.asking, floor.answering].map((cpu) => `${(cpu * 1000).toFixed(0)} µs`);
  return [
    line(`${name}, a process each, MariaDB`, 'CPU ms'),
    line('all, median of the rounds', whole.median),
    line('all, quietest round', whole.least),
    line('gateway', median('gateway')),
    ...subgraphs.map((part) => line(`  ${part}`, median(part))),
    line('subgraphs together', sumOf(subgraphs, median)),
    line(DATABASE, median(DATABASE)),
    line('floor: statements that do nothing', least, `${statements} × (${each[0]} to ask, ${each[1]} to answer)`),
    line('above the floor', whole.median - least),
    ...verdict(name, whole),
  ].join('\n');
}

interface Spread {
  readonly median: number;
  readonly least: number;
}

function spread(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), least: quantile(values, 0) };
}

function sumOf<Part>(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}

function verdict(name: string, whole: Spread): string[] {
  if (name !== TARGET_OF) return [];
  const judged = (cpu: number) => (cpu < TARGET ? 'met' : `missed by ${(cpu - TARGET).toFixed(3)}`);
  return [line('target', TARGET, `${judged(whole.median)} in the median, ${judged(whole.least)} in the quietest round`)];
}

function workload({ name, query }: StackOperation, { id, token }: { id: string; token: string }) {
  return { name, query, variables: () => ({ id }), atOnce: 4, headers: { authorization: `Bearer ${token}` } };
}

function line(what: string, cpu: number | string, ...more: readonly string[]): string {
  return `${what.padEnd(44)} ${typeof cpu === 'number' ? cpu.toFixed(3).padStart(8) : cpu.padStart(8)} ${more.join(' ')}`.trimEnd();
}
