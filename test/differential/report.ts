import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { settledDocument } from '../../gateway/plan/settled-document.js';
import { judge, type Variant } from './fuzz.case.js';
import type { Surprise } from './fuzz.session.js';
import { type OpenWorld, openWorld, type WorldOperation, worldOperation } from './gateway.world.js';
import type { Executors, WholeCase } from './shrink.js';
import { subgraphSdl } from './world.sdl.js';

/** All that is needed to understand a case: schemas, plan, what was answered and what was right. */
export async function story(
  { seed, operation, variant, finding }: Surprise,
  { world, text, variant: circumstances }: WholeCase,
  executors: Executors,
): Promise<string> {
  const open = openWorld(world);
  const plan = worldOperation(text);
  const { expected, answers, findings } = await judge(open, plan, circumstances, executors(open));
  return [
    `npm run fuzz -- --seed ${seed} --case ${operation}.${variant}   (${finding.executor}: ${finding.kind})`,
    ...world.subgraphs.map((name) => `# subgraph ${name}\n${subgraphSdl(world, name).split('\n').slice(1).join('\n')}`),
    `# operation\n${text}\n${JSON.stringify(circumstances)}`,
    printedPlan(open, plan, circumstances),
    `# monolith\n${JSON.stringify(expected)}`,
    ...[...answers].map(([name, answer]) => `# ${name}\n${JSON.stringify(answer)}`),
    ...findings.map((one) => `${one.executor}: ${one.kind} at ${JSON.stringify(one.path)}: ${one.message}`),
  ].join('\n');
}

/** Ours, for the variables of the case. */
function printedPlan({ planner }: OpenWorld, { document }: WorldOperation, { variables }: Variant): string {
  const conditions = Object.entries(variables).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean');
  try {
    return prettyFormatQueryPlan(planner.plan(settledDocument(document, Object.fromEntries(conditions))));
  } catch (error) {
    return String(error);
  }
}
