import type { SubgraphAsk } from '../../gateway/execution/compiled-operation.js';
import { SubgraphFault } from '../../gateway/transport/subgraph.fault.js';
import type { Trouble } from './asking.js';
import { Choices, hashOf } from './choices.js';
import type { SubgraphReply } from './subgraph.server.js';

/** What goes wrong between a subgraph and the gateway. None of it can be told to the monolith. */
export const troubleKinds = [
  'down',
  'flaky',
  'entityNull',
  'entitiesFewer',
  'entitiesMore',
  'leaf',
  'shape',
  'errorPaths',
  'bits',
] as const;

export interface TroubleSpec {
  readonly kind: (typeof troubleKinds)[number];
  readonly service: string;
  readonly seed: number;
}

/** Whether it is the same for every executor, however it groups and words its fetches. */
export function isEvenHanded({ kind }: TroubleSpec): boolean {
  return ['down', 'entityNull', 'errorPaths'].includes(kind);
}

/** Whether the values that do come are those of the data. */
export function keepsValues({ kind }: TroubleSpec): boolean {
  return !['leaf', 'shape', 'bits'].includes(kind);
}

/** Whether a value can be missing without anybody having said why. */
export function losesSilently({ kind }: TroubleSpec): boolean {
  return kind === 'entityNull' || !keepsValues({ kind } as TroubleSpec);
}

export function troubleOf({ kind, service, seed }: TroubleSpec): Trouble {
  return (name, asked, reply) => {
    if (name !== service) return reply;
    // By what is asked, not by when: executors ask in an order of their own.
    const choices = new Choices(hashOf(`${seed}${asked.query.replace(/^(query|mutation) \w+/, '')}`));
    return troubled(kind, asked, reply, choices);
  };
}

function troubled(kind: TroubleSpec['kind'], asked: SubgraphAsk, reply: SubgraphReply, choices: Choices): unknown {
  switch (kind) {
    case 'down':
      throw new SubgraphFault('UNREACHABLE', 'down');
    case 'flaky':
      if (choices.percent(50)) throw new SubgraphFault('TIMEOUT', 'slow');
      return reply;
    case 'entityNull':
      return withEntities(reply, (entities, field) => entities.map((entity, index) => (gone(asked, field, index) ? null : entity)));
    case 'entitiesFewer':
      return withEntities(reply, (entities) => entities.slice(0, -1));
    case 'entitiesMore':
      return withEntities(reply, (entities) => [...entities, {}]);
    case 'errorPaths':
      return { ...reply, errors: [...(reply.errors ?? []), ...oddErrors(choices)] };
    case 'leaf':
    case 'shape':
      return spoiled(reply, kind, choices);
    case 'bits':
      return flipped(reply, choices);
  }
}

/** Which entities are missing depends on the entity, so that de-duplication and joined fetches make no difference. */
function gone({ body }: SubgraphAsk, field: string, index: number): boolean {
  const { variables } = JSON.parse(body) as { variables: Record<string, Record<string, unknown>[]> };
  return hashOf(JSON.stringify(variables[field.replace('_entities', 'representations')]?.[index])) % 3 === 0;
}

/** Several fetches of entities may stand in one document, each under a name of its own. */
function withEntities(reply: SubgraphReply, change: (entities: readonly unknown[], field: string) => readonly unknown[]): SubgraphReply {
  if (!reply.data) return reply;
  const entries = Object.entries(reply.data).map(
    ([field, value]) => [field, isEntities(field) && Array.isArray(value) ? change(value, field) : value] as const,
  );
  return { ...reply, data: Object.fromEntries(entries) };
}

function isEntities(field: string): boolean {
  return field.startsWith('_entities');
}

function oddErrors(choices: Choices): unknown[] {
  const odd: unknown[][] = [
    [],
    ['_entities'],
    ['_entities', 99, 'x'],
    ['_entities', -1],
    ['_entities', 'x', 0],
    ['nowhere', 0, 'to', 1],
    ['__proto__', 'x'],
    ['_entities', 0],
    [0, 1.5],
  ];
  return choices.times(1, 3, () => ({ message: 'odd', path: choices.of(odd) }));
}

/** One value somewhere becomes another: of another type, or of another shape. */
function spoiled(reply: SubgraphReply, kind: 'leaf' | 'shape', choices: Choices): SubgraphReply {
  const holders: { holder: Record<string, unknown>; key: string }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, below] of Object.entries(value)) {
      const composite = typeof below === 'object' && below !== null;
      if (!isEntities(key) && composite === (kind === 'shape')) holders.push({ holder: value as Record<string, unknown>, key });
      walk(below);
    }
  };
  walk(reply.data);
  if (holders.length === 0) return reply;
  const { holder, key } = choices.of(holders);
  holder[key] = choices.of<unknown>([
    null,
    7,
    'seven',
    true,
    [],
    [[1]],
    {},
    { __typename: 'Nothing' },
    { __proto__: null },
    [null, {}],
    2 ** 40,
  ]);
  return JSON.parse(JSON.stringify(reply)) as SubgraphReply;
}

function flipped(reply: SubgraphReply, choices: Choices): unknown {
  const bytes = Buffer.from(JSON.stringify(reply));
  for (const at of choices.times(1, 3, () => choices.below(bytes.length))) bytes[at] = (bytes[at] as number) ^ (1 << choices.below(7));
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    throw new SubgraphFault('INVALID_ANSWER', 'no JSON');
  }
}
