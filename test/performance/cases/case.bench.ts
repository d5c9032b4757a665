import { testEngines } from '../../../subgraphs/kit/testing/engines.js';
import { quantile } from '../table.js';
import { AT_ONCE, applicants, TEMPLATES } from './bench-applicants.js';
import { handleCertificate } from './certificate-case.js';
import { type FilledHall, openFilledHall } from './filled-hall.js';
import { worklists } from './worklists.js';

export interface CaseBenchSize {
  readonly cases: number;
  /** How often each list is asked for. */
  readonly runs: number;
  /** How many cases are handled from application to delivery. */
  readonly handled: number;
}

/** One measure on one engine. */
interface Figures {
  readonly median: number;
  readonly p95: number;
  readonly statements: number | null;
}
type Column = Map<string, Figures>;

/** Handling cases and working from lists, through the gateway over HTTP, on each engine; a table with a column for each. */
export async function caseBench(size: CaseBenchSize, tell: (line: string) => void): Promise<string> {
  const columns: { engine: string; data: string; column: Column; throughput: number }[] = [];
  for (const engine of await testEngines()) {
    tell(`${engine.name}: filling ${size.cases} cases …`);
    const began = performance.now();
    const filled = await openFilledHall(engine, size.cases);
    try {
      const data = `${engine.name}: ${size.cases} cases, ${filled.rows} rows, filled in ${Math.round((performance.now() - began) / 1000)} s`;
      const column: Column = new Map();
      tell(`${engine.name}: asking for the lists …`);
      await lists(filled, size.runs, column);
      tell(`${engine.name}: handling ${size.handled} cases …`);
      columns.push({ engine: engine.name, data, column, throughput: await handle(filled, size.handled, column) });
    } finally {
      await filled.close();
    }
  }
  const head = columns.map(
    ({ data, throughput }) => `${data}; ${throughput.toFixed(1)} cases/s from application to delivery, ${AT_ONCE} at once`,
  );
  return [...head, ...table(columns)].join('\n');
}

async function lists({ hall, ask }: FilledHall, runs: number, column: Column): Promise<void> {
  for (const list of worklists) {
    // The first of all plans the query and warms the catalogue; it is not what every other user waits for.
    await ask(list);
    hall.statements.length = 0;
    await ask(list);
    const statements = hall.statements.length;
    const milliseconds: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const began = performance.now();
      await ask(list);
      milliseconds.push(performance.now() - began);
    }
    column.set(list.what, { median: quantile(milliseconds, 0.5), p95: quantile(milliseconds, 0.95), statements });
  }
}

/** Cases a second; every applicant has one case after another under way. */
async function handle({ hall, client }: FilledHall, handled: number, column: Column): Promise<number> {
  const took = new Map<string, number[]>();
  const measured = (act: string, milliseconds: number) => took.set(act, [...(took.get(act) ?? []), milliseconds]);
  const each = Math.ceil(handled / AT_ONCE);
  const began = performance.now();
  await Promise.all(
    applicants.slice(TEMPLATES).map(async (applicant) => {
      for (let index = 0; index < each; index += 1)
        await handleCertificate({ client, tokenOf: hall.issuer.tokenFor, applicant, until: 'CLOSED', measured });
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const [act, milliseconds] of took)
    column.set(`act: ${act}`, { median: quantile(milliseconds, 0.5), p95: quantile(milliseconds, 0.95), statements: null });
  return (each * AT_ONCE) / seconds;
}

function table(columns: readonly { engine: string; column: Column }[]): string[] {
  const rows = [...new Set(columns.flatMap(({ column }) => [...column.keys()]))];
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (figures: Figures | undefined) =>
    [figures?.median.toFixed(1) ?? '–', figures?.p95.toFixed(1) ?? '–', String(figures?.statements ?? '–')]
      .map((text) => text.padStart(9))
      .join(' ');
  const head = columns.map(({ engine }) => [`${engine} p50`, 'p95 ms', 'statem.'].map((text) => text.padStart(9)).join(' '));
  return [
    `${'measure'.padEnd(width)} ${head.join(' |')}`,
    ...rows.map((row) => `${row.padEnd(width)} ${columns.map(({ column }) => cell(column.get(row))).join(' |')}`),
  ];
}
