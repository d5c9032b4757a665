import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { judge } from './fuzz.case.js';
import type { Surprise } from './fuzz.session.js';
import { openWorld, planned } from './gateway.world.js';
import type { Executors, WholeCase } from './shrink.js';
import { subgraphSdl } from './world.sdl.js';

/** All that is needed to understand a case: schemas, plan, what was answered and what was right. */
export async function story(
  { seed, operation, variant, finding }: Surprise,
  { world, text, variant: circumstances }: WholeCase,
  executors: Executors,
): Promise<string> {
  const open = openWorld(world);
  const plan = planned(open, text);
  const { expected, answers, findings } = await judge(open, plan, circumstances, executors(open));
  return [
    `npm run fuzz -- --seed ${seed} --case ${operation}.${variant}   (${finding.executor}: ${finding.kind})`,
    ...world.subgraphs.map((name) => `# subgraph ${name}\n${subgraphSdl(world, name).split('\n').slice(1).join('\n')}`),
    `# operation\n${text}\n${JSON.stringify(circumstances)}`,
    prettyFormatQueryPlan(plan.plan),
    `# monolith\n${JSON.stringify(expected)}`,
    ...[...answers].map(([name, answer]) => `# ${name}\n${JSON.stringify(answer)}`),
    ...findings.map((one) => `${one.executor}: ${one.kind} at ${JSON.stringify(one.path)}: ${one.message}`),
  ].join('\n');
}
