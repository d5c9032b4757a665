import type { ModelHall, Row } from './model-hall.js';
import { type Sheet, seenSheet } from './papers.js';

/** A case as the tables say, read past everything that the acts are made of. */
export interface SeenCase {
  readonly file: Row;
  readonly steps: readonly Row[];
  /** Department tasks by step key; none until the department has heard of it. */
  readonly tasks: ReadonlyMap<string, Row>;
  readonly notices: readonly Row[];
  readonly results: readonly Row[];
  readonly deliveries: readonly Row[];
  readonly sheets: readonly Sheet[];
  /** Points that count now, with their verdicts. */
  readonly points: readonly { readonly part: string; readonly code: string; readonly verdict: string | null }[];
  /** Days that have counted so far, by step key, while its clock runs. */
  readonly usedDays: ReadonlyMap<string, number>;
  /** Every entry of every journal about this case, in its order, by its hash. */
  readonly journal: readonly string[];
}

const OPERATIONS = {
  sub: 'operations',
  name: '何静',
  roles: ['CENTER_OPERATIONS'],
  department: 'service-centre',
  enterprises: [],
} as never;

export async function seenCase(hall: ModelHall, id: string): Promise<SeenCase> {
  const [file] = await hall.rows('window', 'select * from case_file where id = ?', id);
  if (file === undefined) throw new Error(`Case ${id} is gone`);
  const steps = await hall.rows('window', 'select * from case_step where case_id = ? order by position', id);
  const found = await hall.ask(
    'window',
    OPERATIONS,
    'query ($id: ID!) { case(id: $id) { reviewPoints { part code verdict } tasks { step clock { usedDays } } } }',
    { id },
  );
  const tasks = new Map<string, Row>();
  const journal = await entriesOf(hall, 'window', id);
  for (const step of steps) {
    const [task] = await hall.rows(step.department as string, 'select * from department_task where id = ?', step.id);
    if (task !== undefined) tasks.set(step.step_key as string, task);
  }
  for (const department of new Set(steps.map((step) => step.department as string)))
    journal.push(...(await entriesOf(hall, department, id)));
  return {
    file,
    steps,
    tasks,
    journal,
    notices: await hall.rows('window', 'select * from notice where case_id = ?', id),
    results: await hall.rows('window', 'select * from case_result where case_id = ?', id),
    deliveries: await hall.rows('window', 'select * from delivery where case_id = ?', id),
    usedDays: new Map(
      (found.case.tasks as Row[]).flatMap(({ step, clock }) => (clock === null ? [] : [[step as string, clock.usedDays as number]])),
    ),
    sheets: (await hall.rows('window', 'select * from handover_sheet where case_id = ? order by number', id)).map(seenSheet),
    points: found.case.reviewPoints as SeenCase['points'],
  };
}

async function entriesOf(hall: ModelHall, subgraph: string, id: string): Promise<string[]> {
  const rows = await hall.rows(subgraph, 'select part, seq, type, hash from journal_entry where subject = ? order by part, seq', id);
  return rows.map(({ part, seq, type, hash }) => `${subgraph}/${part}/${seq} ${type} ${hash}`);
}

/** What may not differ where nothing has happened. */
export function traceOf({ file, steps, tasks, notices, results, deliveries, sheets, journal }: SeenCase): string {
  return JSON.stringify([file, steps, [...tasks], notices, results, deliveries, sheets, journal]);
}
