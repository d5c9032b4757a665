import type { LifecycleTable } from './lifecycle-table.js';

/** A lifecycle as a Mermaid state diagram, with the stages in both languages and the acts by their names in code. Pure. */
export function lifecycleDiagram({ initial, stages, final }: LifecycleTable): string {
  const named = Object.entries(stages).map(([stage, { label }]) => `  state "${quoted(label.zh)}<br/>${quoted(label.en)}" as ${stage}`);
  const moves = Object.entries(stages).flatMap(([stage, { acts }]) => edges(stage, acts));
  return ['stateDiagram-v2', ...named, `  [*] --> ${initial}`, ...moves, ...final.map((stage) => `  ${stage} --> [*]`)].join('\n');
}

/** Acts that lead from one stage to the same other stage share an arrow. */
function edges(from: string, acts: LifecycleTable['stages'][string]['acts']): string[] {
  const targets = Map.groupBy(
    Object.entries(acts).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ([, target]) => target,
  );
  return [...targets].map(([target, named]) => `  ${from} --> ${target} : ${named.map(([act]) => act).join(', ')}`);
}

function quoted(text: string): string {
  return text.replaceAll('"', '”');
}

/** A lifecycle as a table for people: stage by stage, what can be done in it and where it leads. Pure. */
export function lifecycleRows({ stages, initial, final }: LifecycleTable): string[] {
  const nameOf = (stage: string) => stages[stage]?.label.zh ?? stage;
  return Object.entries(stages).map(([stage, { label, acts }]) => {
    const mark = stage === initial ? '起点' : final.includes(stage) ? '终点' : '';
    const leads = Object.entries(acts).map(([act, target]) => `\`${act}\` → ${nameOf(target ?? '')}`);
    return `| \`${stage}\` | ${label.zh} | ${label.en} | ${mark} | ${leads.join('；')} |`;
  });
}
