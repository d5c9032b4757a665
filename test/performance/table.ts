import { cpus, totalmem } from 'node:os';

/** One measure: what, how often, and the figures of its runs in milliseconds. */
export interface Measure {
  readonly what: string;
  readonly milliseconds: readonly number[];
  readonly note?: string;
}

/** The machine that the figures hold for. */
export function machineLine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}

/** The value below which this share of the runs lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export async function measured(what: string, runs: number, run: (index: number) => Promise<unknown>, note?: string): Promise<Measure> {
  const milliseconds: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const began = performance.now();
    await run(index);
    milliseconds.push(performance.now() - began);
  }
  return { what, milliseconds, ...(note === undefined ? {} : { note }) };
}

export function printTable(rows: readonly Measure[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  process.stdout.write(`${'measure'.padEnd(width)}  ${'runs'.padStart(5)}  ${'median ms'.padStart(10)}  ${'p95 ms'.padStart(10)}  note\n`);
  for (const { what, milliseconds, note = '' } of rows) {
    const figures = [quantile(milliseconds, 0.5), quantile(milliseconds, 0.95)].map((figure) => figure.toFixed(1).padStart(10));
    process.stdout.write(`${what.padEnd(width)}  ${String(milliseconds.length).padStart(5)}  ${figures.join('  ')}  ${note}\n`);
  }
}
