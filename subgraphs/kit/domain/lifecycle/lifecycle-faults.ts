import type { LifecycleTable } from './lifecycle-table.js';

/** Everything that is wrong with a transition table, each with its place. Empty when it is sound. Pure. */
export function lifecycleFaults(table: LifecycleTable): string[] {
  const stages = Object.keys(table.stages);
  const exists = (stage: string) => Object.hasOwn(table.stages, stage);
  const exits = (stage: string) =>
    Object.entries(table.stages[stage]?.acts ?? {}).filter((exit): exit is [string, string] => exit[1] !== undefined);
  const targets = (stage: string) => exits(stage).map(([, target]) => target);
  const reached = closure([table.initial], targets);
  const finishing = new Set(stages.filter((stage) => [...closure([stage], targets)].some((end) => table.final.includes(end))));
  return [
    ...(exists(table.initial) ? [] : [`initial stage ${table.initial} does not exist`]),
    ...(table.final.length === 0 ? ['no final stage'] : []),
    ...table.final.filter((stage) => !exists(stage)).map((stage) => `final stage ${stage} does not exist`),
    ...stages.flatMap((stage) =>
      exits(stage)
        .filter(([, target]) => !exists(target))
        .map(([act, target]) => `${stage}: ${act} leads to ${target}, which does not exist`),
    ),
    ...stages.filter((stage) => !reached.has(stage)).map((stage) => `${stage} cannot be reached from ${table.initial}`),
    ...stages.flatMap((stage) => endFaults(stage, table.final.includes(stage), exits(stage).length, finishing.has(stage))),
  ];
}

function endFaults(stage: string, final: boolean, exits: number, finishes: boolean): string[] {
  if (final) return exits > 0 ? [`${stage} is final but has exits`] : [];
  if (exits === 0) return [`${stage} is a dead end but not final`];
  return finishes ? [] : [`${stage} leads to no final stage`];
}

/** Every stage that can be reached, the starting ones included. */
function closure(from: readonly string[], targets: (stage: string) => readonly string[]): Set<string> {
  const seen = new Set(from);
  for (const stage of seen) {
    for (const target of targets(stage)) seen.add(target);
  }
  return seen;
}
