import { Kind, type OperationDefinitionNode, parse, validate, visit } from 'graphql';
import { type Finding, judge, type Variant } from './fuzz.case.js';
import { type OpenWorld, openWorld, worldOperation } from './gateway.world.js';
import { smallerOperations } from './operation.shrink.js';
import type { Execute } from './stock.executor.js';
import type { World } from './world.model.js';
import { smallerWorlds } from './world.shrink.js';

export interface WholeCase {
  readonly world: World;
  readonly text: string;
  readonly variant: Variant;
}

export type Executors = (open: OpenWorld) => ReadonlyMap<string, Execute>;

/** The smallest case found within the time that still shows a finding of the kind, by the same executor. Greedy: no step is taken back. */
export async function shrunk(
  start: WholeCase,
  wanted: Pick<Finding, 'executor' | 'kind'>,
  executors: Executors,
  milliseconds = 20_000,
): Promise<WholeCase> {
  const until = performance.now() + milliseconds;
  let open = openWorld(start.world);
  let best = start;

  async function shows(candidate: WholeCase, world: OpenWorld): Promise<boolean> {
    const document = parse(candidate.text);
    if (validate(world.apiSchema, document).length > 0) return false;
    const names =
      (document.definitions[0] as OperationDefinitionNode).variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    const variables = Object.fromEntries(Object.entries(candidate.variant.variables).filter(([name]) => names.includes(name)));
    try {
      const { findings } = await judge(world, worldOperation(candidate.text), { ...candidate.variant, variables }, executors(world));
      return findings.some(({ executor, kind }) => executor === wanted.executor && kind === wanted.kind);
    } catch {
      return false;
    }
  }

  async function smallerText(): Promise<boolean> {
    for (const text of smallerOperations(best.text)) {
      if (performance.now() > until) return false;
      if (!isSmaller(text, best.text) || !(await shows({ ...best, text }, open))) continue;
      best = { ...best, text };
      return true;
    }
    return false;
  }

  async function smallerWorld(): Promise<boolean> {
    for (const world of smallerWorlds(best.world, namesOf(best.text))) {
      if (performance.now() > until) return false;
      if (JSON.stringify(world).length >= JSON.stringify(best.world).length) continue;
      const opened = opens(world);
      if (!opened || !(await shows({ ...best, world }, opened))) continue;
      best = { ...best, world };
      open = opened;
      return true;
    }
    return false;
  }

  while (await smallerText());
  while (await smallerWorld());
  while (await smallerText());
  return best;
}

/** A named fragment that was put where it is spread is simpler, though the text may be longer. */
function isSmaller(text: string, than: string): boolean {
  const spreads = (one: string) => one.match(/\.\.\.F/g)?.length ?? 0;
  const size = (one: string) => one.replace(/\s+/g, '').length;
  return spreads(text) < spreads(than) || (spreads(text) === spreads(than) && size(text) < size(than));
}

function opens(world: World): OpenWorld | undefined {
  try {
    return openWorld(world);
  } catch {
    return undefined;
  }
}

function namesOf(text: string): Set<string> {
  const names = new Set<string>();
  visit(parse(text), {
    enter(node) {
      if (node.kind === Kind.FIELD) names.add(node.name.value);
    },
  });
  return names;
}
