import type { OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { PlanFailure } from '../../gateway/plan/plan.failure.js';
import { losses, violations } from './answer.rules.js';
import { askingOf } from './asking.js';
import { type Difference, differences, type Path } from './comparison.js';
import { Faults } from './faults.js';
import { type OpenWorld, type WorldOperation } from './gateway.world.js';
import { type Answer, monolithAnswer } from './monolith.js';
import type { Execute } from './stock.executor.js';
import { Store } from './store.js';
import { isEvenHanded, keepsValues, losesSilently, type TroubleSpec, troubleOf } from './trouble.js';

/** What varies while world and operation stay. */
export interface Variant {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly dataSeed: number;
  /** Of 100 fields so many fail, in the data itself. */
  readonly faults: number;
  readonly trouble?: TroubleSpec;
}

export interface Finding {
  readonly executor: string;
  readonly kind: Difference['kind'] | 'shape' | 'unexplained' | 'value' | 'crash' | 'unplanned' | 'fetches' | 'lost-more';
  readonly path: Path;
  readonly message: string;
}

export interface Outcome {
  readonly expected: Answer;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly findings: readonly Finding[];
}

/** Runs one case through every executor and says where each is wrong. The first, where it is right, is the reference for fetches and for what stays whole. */
export async function judge(
  open: OpenWorld,
  operation: WorldOperation,
  variant: Variant,
  executors: ReadonlyMap<string, Execute>,
): Promise<Outcome> {
  const { document } = operation;
  const definition = document.definitions[0] as OperationDefinitionNode;
  const { coerced } = getVariableValues(open.apiSchema, definition.variableDefinitions ?? [], variant.variables);
  if (!coerced) throw new Error('The variables do not fit the operation');
  const faults = new Faults(variant.dataSeed, variant.faults, open.required);
  const store = () => new Store(open.world, variant.dataSeed, faults);
  const expected = await monolithAnswer(open.monolith, document, variant.variables, store());
  const answers = new Map<string, Answer>();
  const replies = new Map<string, string>();
  const findings: Finding[] = [];
  let reference: { answer: Answer; fetches: number; right: boolean } | undefined;
  for (const [executor, execute] of executors) {
    const asking = askingOf(open, store(), variant.trouble && troubleOf(variant.trouble), operation.mutation ? undefined : replies);
    const found = (kind: Finding['kind'], path: Path, message: string) => findings.push({ executor, kind, path, message });
    try {
      const answer = await bounded(execute(operation, coerced, asking.ask));
      answers.set(executor, answer);
      if (!variant.trouble) {
        for (const { kind, path, expected: wanted, actual } of differences(expected, answer))
          found(kind, path, `${JSON.stringify(actual)} in place of ${JSON.stringify(wanted)}`);
      } else {
        const rules = violations({ schema: open.apiSchema, document, variables: coerced }, answer);
        for (const { kind, path, message } of rules) found(kind, path, message);
        if (keepsValues(variant.trouble))
          for (const { kind, path, message } of losses(expected.data, answer, losesSilently(variant.trouble))) found(kind, path, message);
        if (reference?.right && isEvenHanded(variant.trouble))
          for (const path of lostMore(reference.answer.data, answer.data)) found('lost-more', path, 'null, which the reference kept');
      }
      if (!variant.trouble && reference?.right && asking.fetches() > reference.fetches)
        found('fetches', [], `${asking.fetches()} in place of ${reference.fetches}`);
      reference ??= { answer, fetches: asking.fetches(), right: findings.length === 0 };
    } catch (error) {
      if (error instanceof PlanFailure) found('unplanned', [], error.message);
      else found('crash', [], error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  return { expected, answers, findings };
}

/** All is in this process: what takes this long will not end. */
async function bounded(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer after 10 s')), 10_000);
  });
  return await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function lostMore(kept: unknown, given: unknown, path: Path = []): Path[] {
  if (given === null) return kept === null || kept === undefined ? [] : [path];
  if (Array.isArray(kept) && Array.isArray(given)) return kept.flatMap((item, index) => lostMore(item, given[index], [...path, index]));
  if (typeof kept === 'object' && kept !== null && typeof given === 'object') {
    return Object.entries(kept).flatMap(([key, value]) => lostMore(value, (given as Record<string, unknown>)[key], [...path, key]));
  }
  return [];
}
