/** What a contender has used for one request of a workload, in milliseconds of CPU. */
export interface Figure {
  readonly name: string;
  readonly cpu: number;
  readonly rss: number;
}

/** How often our CPU is to go into that of another. */
interface Target {
  readonly of: string;
  /** The best of those whose names begin so. */
  readonly against: string;
  readonly floor: number;
  readonly goal: number;
}

export const OURS = 'OneWindow';
export const APOLLO = 'Apollo Server + @apollo/gateway';
export const HIVE = 'Hive Gateway';
export const MONOLITH = 'graphql-js monolith';
export const CALLS = 'the same calls, no GraphQL';

const targets: Readonly<Record<string, readonly Target[]>> = {
  'unified case, 6 tasks': [
    { of: 'Apollo', against: APOLLO, floor: 8, goal: 15 },
    { of: 'Hive at its best', against: HIVE, floor: 6, goal: 13 },
    { of: 'the monolith', against: MONOLITH, floor: 1, goal: 2 },
  ],
  '20 cases, tasks, items': [
    { of: 'Apollo', against: APOLLO, floor: 7, goal: 15 },
    { of: 'Hive at its best', against: HIVE, floor: 6, goal: 13 },
  ],
};

/** A line for each target of a workload: whether it is met, or by how much not, and what no gateway could save. */
export function targetLines(workload: string, figures: readonly Figure[]): string[] {
  const ours = figures.find(({ name }) => name === OURS);
  if (!ours) return [];
  const lines = (targets[workload] ?? []).map(({ of, against, floor, goal }) => {
    const best = Math.min(...figures.filter(({ name }) => name.startsWith(against)).map(({ cpu }) => cpu));
    const times = best / ours.cpu;
    const beyond = `${(ours.cpu - best / floor).toFixed(3)} ms above it`;
    return `  ${of}: ${times.toFixed(2)}×, floor ${floor}× ${times >= floor ? 'met' : `MISSED, ${beyond}`}, goal ${goal}× ${times >= goal ? 'met' : 'not met'}`;
  });
  const calls = figures.find(({ name }) => name === CALLS);
  if (calls) lines.push(`  of ours, ${calls.cpu.toFixed(3)} ms are what HTTP to the client and to the subgraphs costs whoever asks them`);
  const apollo = figures.find(({ name }) => name === APOLLO);
  if (apollo) lines.push(`  memory: ${(ours.rss / apollo.rss).toFixed(2)} of Apollo’s, ${ours.rss <= apollo.rss ? 'met' : 'MISSED'}`);
  return lines;
}
