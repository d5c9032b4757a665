import { CompositionFault } from '../../schema/compose.js';
import { Choices, hashOf } from './choices.js';
import { type Finding, judge, type Variant } from './fuzz.case.js';
import { type OpenWorld, openWorld, worldOperation } from './gateway.world.js';
import { knownDifference } from './known-differences.js';
import { randomOperation, randomVariables } from './operation.generator.js';
import type { Executors, WholeCase } from './shrink.js';
import { troubleKinds } from './trouble.js';
import { randomWorld } from './world.generator.js';

export interface SessionOptions {
  readonly executors: Executors;
  readonly operations: number;
  readonly variants: number;
}

/** One case that nobody has an explanation for. */
export interface Surprise {
  readonly seed: number;
  readonly operation: number;
  readonly variant: number;
  readonly whole: WholeCase;
  readonly finding: Finding;
}

export class Tally {
  worlds = 0;
  discarded = 0;
  operations = 0;
  /** Operations of which the planner makes no plan, by executor and what it says. */
  readonly unplanned = new Map<string, Set<string>>();
  cases = 0;
  faulty = 0;
  troubled = 0;
  readonly known = new Map<string, number>();
  readonly surprises: Surprise[] = [];

  unplannable({ executor, message }: Finding, operation: string): void {
    const kind = `${executor} ${message.split(':')[0]}`;
    this.unplanned.set(kind, (this.unplanned.get(kind) ?? new Set()).add(operation));
  }
}

/** All operations of one world, each with all its variants; what differs goes into the tally. */
export async function fuzzWorld(
  seed: number,
  options: SessionOptions,
  tally: Tally,
  only?: { operation: number; variant?: number },
): Promise<void> {
  let open: OpenWorld;
  try {
    open = openWorld(randomWorld(seed));
  } catch (error) {
    if (!(error instanceof CompositionFault)) throw error;
    tally.discarded++;
    return;
  }
  tally.worlds++;
  const executors = options.executors(open);
  for (let operation = 0; operation < options.operations; operation++) {
    if (only && only.operation !== operation) continue;
    const choices = new Choices(hashOf(`${seed}.${operation}`));
    const random = randomOperation(choices, open.apiSchema);
    const plan = worldOperation(random.text);
    tally.operations++;
    for (let variant = 0; variant < options.variants; variant++) {
      const own = new Choices(hashOf(`${seed}.${operation}.${variant}`));
      const one: Variant = { variables: randomVariables(own, open.apiSchema, random), ...randomVariant(own, open) };
      if (only?.variant !== undefined && only.variant !== variant) continue;
      tally.cases++;
      if (one.trouble) tally.troubled++;
      else if (one.faults > 0) tally.faulty++;
      const { expected, findings, answers } = await judge(open, plan, one, executors);
      const explained = new Set<string>();
      for (const finding of findings) {
        if (finding.kind === 'unplanned') {
          tally.unplannable(finding, `${seed}.${operation}`);
          continue;
        }
        const known = knownDifference(finding, { open, operation: plan, variant: one, expected, answer: answers.get(finding.executor) });
        if (known) explained.add(`${finding.executor}: ${known}`);
        else tally.surprises.push({ seed, operation, variant, whole: { world: open.world, text: random.text, variant: one }, finding });
      }
      for (const known of explained) tally.known.set(known, (tally.known.get(known) ?? 0) + 1);
    }
  }
}

/** Half the cases are whole, a quarter has faults in the data, a quarter has trouble on the way. */
function randomVariant(choices: Choices, { world }: OpenWorld): Omit<Variant, 'variables'> {
  const dataSeed = choices.below(1e9);
  if (choices.percent(50)) return { dataSeed, faults: 0 };
  if (choices.percent(50)) return { dataSeed, faults: choices.of([2, 5, 15]) };
  return {
    dataSeed,
    faults: 0,
    trouble: { kind: choices.of(troubleKinds), service: choices.of(world.subgraphs), seed: choices.below(1e9) },
  };
}
