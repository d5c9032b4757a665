import { type FieldNode, Kind } from 'graphql';
import { related } from './answer.rules.js';
import type { Path } from './comparison.js';
import type { Finding, Variant } from './fuzz.case.js';
import type { OpenWorld, WorldOperation } from './gateway.world.js';
import type { Answer } from './monolith.js';
import {
  anyNode,
  hasAbstractFragment,
  hasConditions,
  hasInterfaceObject,
  hasNestedLists,
  hasOnlyConditions,
  namesInterfaceObject,
  rootOf,
} from './operation.traits.js';

export interface Circumstances {
  readonly open: OpenWorld;
  readonly operation: WorldOperation;
  readonly variant: Variant;
  readonly expected: Answer;
  /** None after a crash. */
  readonly answer: Answer | undefined;
}

interface KnownDifference {
  readonly name: string;
  readonly why: string;
  /** Who does right; of the planner's bugs both gateways suffer. */
  readonly right: 'ours' | 'monolith';
  /** `stock` entries never excuse ours. */
  readonly executor: 'stock' | 'own' | 'both';
  readonly applies: (finding: Finding, circumstances: Circumstances) => boolean;
}

const misplaced = new Set(['data', 'value', 'shape', 'unexplained', 'error-missing', 'error-surplus', 'lost-more']);

/** Every difference that the fuzzer meets and that has an explanation. What is in no entry fails the test. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    name: 'planner: asks a subgraph for what another has',
    why: 'Chained @requires behind a shared field: the planner takes the external field for one that the subgraph has. The subgraph says so.',
    right: 'monolith',
    executor: 'both',
    // What was not there is required by a field beside it.
    applies: ({ executor, path: place }, { answer }) =>
      answer?.errors.some(
        ({ message, path }) =>
          /which is another's|without a representation/.test(message) && (executor === 'stock' || related(path?.slice(0, -1), place)),
      ) === true,
  },
  {
    name: 'planner: a condition takes its field along',
    why: 'Where everything below a field is under one condition, the planner puts the whole fetch under it, and the field itself is lost.',
    right: 'ours',
    executor: 'stock',
    applies: ({ kind }, { operation }) => misplaced.has(kind) && hasOnlyConditions(operation),
  },
  {
    name: 'planner: mutations out of order, or twice',
    why: 'What stands in a fragment comes before the rest of a fetch, whatever the client wrote; an act that stands with a condition and without is carried out twice.',
    right: 'ours',
    executor: 'stock',
    applies: ({ kind }, { operation }) =>
      misplaced.has(kind) &&
      operation.mutation &&
      (hasConditions(operation) || rootOf(operation).selections.some(({ kind: one }) => one !== Kind.FIELD)),
  },
  {
    name: 'planner: asks for more than the client',
    why: 'A field of one type of an interface object is asked for all of them, or a field without its condition. Where it fails, its error stands at a place that the answer does not have.',
    right: 'monolith',
    executor: 'both',
    applies: (finding, { expected, answer }) =>
      misplaced.has(finding.kind) && errorsAt(finding, answer).some(({ path }) => path && isNowhere(expected.data, path)),
  },
  {
    name: 'ours: plans what is wanted alone',
    why: 'Where there are conditions, the stock executor has one plan for all of them and ours another: it may ask other subgraphs, of which one fails, and more often where the stock one leaves out a field whose null it then happens to tell.',
    right: 'ours',
    executor: 'own',
    applies: ({ kind }, { operation }) => hasConditions(operation) && (kind === 'fetches' || kind === 'lost-more'),
  },
  {
    name: 'ours: no object of unknown type',
    why: 'The subgraph that knows the types of an interface object is down or does not know this one. Which fragments apply cannot be told; the stock executor answers without them.',
    right: 'ours',
    executor: 'own',
    applies: (finding, { open, operation, variant, answer }) => {
      // Where null has risen, the place of the object is that of the error.
      const places = [finding.path, ...errorsAt(finding, answer).map(({ path = [] }) => path)];
      return finding.kind === 'lost-more' && variant.trouble !== undefined && namesInterfaceObject(places.flat(), open, operation);
    },
  },
  {
    name: 'stock: a field called __proto__',
    why: 'It is lost, or changes what the object inherits.',
    right: 'ours',
    executor: 'stock',
    applies: ({ kind }, { operation }) =>
      misplaced.has(kind) && anyNode(operation.document, (node) => (node as FieldNode).alias?.value === '__proto__'),
  },
  {
    name: 'stock: order of keys',
    why: 'It writes fields in the order in which it collects types, not in the order of the client.',
    right: 'ours',
    executor: 'stock',
    applies: ({ kind }) => kind === 'order',
  },
  {
    name: 'stock: the name of an interface object',
    why: "A later answer's `__typename`, the interface's own name, is written over the type's, and everything below is dropped without an error.",
    right: 'ours',
    executor: 'stock',
    applies: ({ kind }, { open }) => misplaced.has(kind) && hasInterfaceObject(open),
  },
  {
    name: 'stock: fragments on abstract types',
    why: 'Fields of a fragment on an interface or union inside which another fragment names the type are dropped.',
    right: 'ours',
    executor: 'stock',
    applies: ({ kind, message }, { open, operation }) =>
      (kind === 'shape' || message.startsWith('undefined')) && hasAbstractFragment(open, operation),
  },
  {
    name: 'stock: lists in lists',
    why: 'Answers of several fetches below a list in a list replace one another.',
    right: 'ours',
    executor: 'stock',
    applies: ({ kind }, { open, operation }) => misplaced.has(kind) && hasNestedLists(open, operation),
  },
  {
    name: 'stock: places of errors',
    why: 'Once a subgraph has reported an error, nulls that the executor itself finds are not reported; and where some objects of a list are null or of another type, errors of the others are told at the wrong place.',
    right: 'ours',
    executor: 'stock',
    applies: ({ kind }) => kind === 'error-missing' || kind === 'error-surplus',
  },
  {
    name: 'stock: does not look at what subgraphs answer',
    why: 'Values of other types and shapes go through to the client, lose what stands beside them, or throw.',
    right: 'ours',
    executor: 'stock',
    applies: ({ kind }, { variant }) => kind !== 'order' && ['leaf', 'shape', 'bits', 'errorPaths'].includes(variant.trouble?.kind ?? ''),
  },
];

export function knownDifference(finding: Finding, circumstances: Circumstances): string | undefined {
  return knownDifferences.find(
    ({ executor, applies }) => (executor === 'both' || executor === finding.executor) && applies(finding, circumstances),
  )?.name;
}

/** Who fails on an operation, and what he says: the planner, given what ours has settled or answered before. */
export const knownPlannerFailures: readonly RegExp[] = [/^stock Was not able to find any options for (\w+: )?(i$|__(schema|type))/];

/** Those that may have to do with what was found: at, above or below its place. The stock executor's own paths are too coarse to tell. */
function errorsAt({ executor, path: place }: Finding, answer: Answer | undefined): Answer['errors'] {
  return answer?.errors.filter(({ path }) => executor === 'stock' || (path !== undefined && related(path, place))) ?? [];
}

/** Whether the path leaves the answer at an object that has no such key: one that the client has not asked for there. */
function isNowhere(data: unknown, path: Path): boolean {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Object.hasOwn(value, step)) return !Array.isArray(value);
    value = (value as Record<string | number, unknown>)[step];
  }
  return false;
}
