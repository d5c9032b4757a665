import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { defaultLimits } from '../guards/guard.js';
import { operationGuards } from '../guards/operation.guard.js';
import { Choices } from '../projection/testing/choices.js';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import { openGraph, type TestGraph } from '../testing/graph.fixture.js';

/** Which fields of an object are copied into representations, by type. */
type Represented = Record<string, Set<string>>;

interface Model {
  readonly graph: TestGraph;
  readonly represented: Represented;
}

const ENTITIES = ['A', 'B', 'C'];
const KEYS = ['id', 'ref', 'id ref', 'owner { code }'];
const REQUIRED = ['label', 'title', 'owner { name }', 'label owner { code }'];
const NAMES = ['id', 'ref', 'label', 'title', 'owner', 'code', 'name', '__typename', 'need', 'x', 'y'];
/** Types that an object of each place may be of; the interface has A and B, the union A and C. */
const POSSIBLE: Record<string, string[]> = { A: ['A'], B: ['B'], C: ['C'], I: ['A', 'B'], U: ['A', 'C'], V: ['V'], Query: ['Query'] };
const FIELDS: Record<string, Record<string, string>> = {
  Query: { a: 'A', c: 'C', is: 'I', us: 'U' },
  V: { code: '', name: '' },
  I: { id: '', ref: '', label: '', owner: 'V' },
  U: {},
  ...Object.fromEntries(ENTITIES.map((type) => [type, { id: '', ref: '', label: '', title: '', owner: 'V', extra: '', need: '' }])),
};

/** What only the other subgraph gives. */
const DEMANDING: Record<string, [string, string][]> = Object.fromEntries(
  ENTITIES.map((type) => [
    type,
    [
      ['extra', ''],
      ['need', ''],
    ],
  ]),
);

/** One subgraph owns three entities, the other adds fields to each, by a key and with required fields of its own choice. */
function randomModel(choices: Choices): Model {
  const represented: Represented = { V: new Set() };
  const keys = new Map(ENTITIES.map((type) => [type, choices.of(KEYS)]));
  const stubs = ENTITIES.map((type) => {
    const key = keys.get(type) ?? '';
    const required = choices.of(REQUIRED.filter((fields) => !fields.split(' ').some((name) => key.includes(name))));
    const selected = `${key} ${required}`;
    represented[type] = new Set(['id', 'ref', 'label', 'title', 'owner'].filter((name) => selected.split(' ').includes(name)));
    for (const name of ['code', 'name']) if (selected.split(' ').includes(name)) represented.V?.add(name);
    const scalars = ['id: ID!', 'ref: ID!', 'label: String', 'title: String'].filter((field) =>
      selected.split(' ').includes(field.split(':')[0] ?? ''),
    );
    const own = scalars.map((field) => (key.split(' ').includes(field.split(':')[0] ?? '') ? field : `${field} @external`));
    const owner = selected.includes('owner') ? [key.includes('owner') ? 'owner: V' : 'owner: V @external'] : [];
    return `type ${type} @key(fields: "${key}") { ${[...own, ...owner].join(' ')} extra: String need: String @requires(fields: "${required}") }`;
  });
  const owned = ENTITIES.map((type) => {
    const shared = 'id: ID! @shareable ref: ID! @shareable label: String @shareable owner: V @shareable title: String @shareable';
    return `type ${type} ${type === 'C' ? '' : 'implements I'} @key(fields: "${keys.get(type)}") { ${shared} }`;
  });
  const value = 'type V @shareable { code: ID! name: String }';
  const graph = openGraph({
    owner: {
      sdl: `${owned.join(' ')} ${value} interface I { id: ID! ref: ID! label: String owner: V } union U = A | C
        type Query { a: A c: C is: [I!]! us: [U!]! }`,
      resolvers: {
        Query: { a: () => tagged('A'), c: () => tagged('C'), is: () => ['A', 'B'].map(tagged), us: () => ['A', 'C'].map(tagged) },
      },
    },
    other: {
      sdl: `${stubs.join(' ')} ${value} type Query { unused: String }`,
      resolvers: Object.fromEntries(
        ENTITIES.map((type) => [type, { __resolveReference: (reference: object) => ({ ...reference, extra: 'extra', need: 'need' }) }]),
      ),
    },
  });
  return { graph, represented };
}

/** Every value says whose it is, so that one in another's place is known. */
function tagged(type: string): object {
  const own = Object.fromEntries(['id', 'ref', 'label', 'title'].map((name) => [name, `${type}.${name}`]));
  return { __typename: type, ...own, owner: { code: 'V.code', name: 'V.name' } };
}

/** An operation that gives fields whatever names it likes, those of keys above all. */
function hostileOperation(choices: Choices): string {
  const selections = (type: string, depth: number): string => `{ ${choices.times(1, 4, () => selection(type, depth)).join(' ')} }`;
  const selection = (type: string, depth: number): string => {
    const fields = Object.entries(FIELDS[type] ?? {});
    if (fields.length === 0 || (depth < 4 && choices.percent(25) && type !== 'V' && type !== 'Query')) {
      const condition = choices.of([...(POSSIBLE[type] ?? []), ...(type === 'Query' || type === 'V' ? [] : ['I'])]);
      return `... on ${condition} ${selections(condition, depth + 1)}`;
    }
    const [name, below] = type in DEMANDING && choices.percent(30) ? choices.of(DEMANDING[type] ?? []) : choices.of(fields);
    const alias = choices.percent(45) && type !== 'Query' ? `${choices.of(NAMES)}: ` : '';
    return `${alias}${name} ${below === '' ? '' : selections(below, depth + 1)}`;
  };
  return selections('Query', 0);
}

/** By the model, and by no directive: whether an alias stands where an object's own field of that name would be read. */
function shadows(query: string, represented: Represented): boolean {
  const inPlace = (selectionSet: any, type: string): boolean =>
    selectionSet.selections.some((node: any) => {
      if (node.kind !== 'Field') return inPlace(node.selectionSet, node.typeCondition.name.value);
      const name = node.name.value;
      const alias = node.alias?.value ?? name;
      const mayBe = POSSIBLE[type] ?? [];
      if (alias !== name && (alias.startsWith('__') || mayBe.some((each) => represented[each]?.has(alias)))) return true;
      return node.selectionSet ? inPlace(node.selectionSet, FIELDS[type]?.[name] ?? '') : false;
    });
  return inPlace((parse(query).definitions[0] as any).selectionSet, 'Query');
}

/** What of a representation is not the object's own field of that name. */
function foreignIn(representation: Record<string, unknown>, type = String(representation.__typename)): string[] {
  return Object.entries(representation).flatMap(([name, value]) => {
    if (name === '__typename') return [];
    if (name === 'owner') return foreignIn((value ?? {}) as Record<string, unknown>, 'V');
    return value === `${type}.${name}` ? [] : [`${type}.${name}=${value}`];
  });
}

describe('an alias in place of what a representation is made of', () => {
  const seen = { refused: 0, passed: 0, represented: 0, hostile: 0 };

  it('is refused by the guard, on types, interfaces, unions and below required fields, and no other alias is', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const choices = new Choices(seed);
        const { graph, represented } = randomModel(choices);
        const guards = operationGuards(new SupergraphSource(graph.supergraphSdl), defaultLimits);
        for (const query of choices.times(20, 20, () => hostileOperation(choices))) {
          const refused = guards.document(parse(query))?.code === 'OPERATION_ALIAS_REFUSED';
          expect({ query, refused }).toEqual({ query, refused: shadows(query, represented) });
          seen[refused ? 'refused' : 'passed'] += 1;
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
    expect(seen.refused).toBeGreaterThan(10);
    expect(seen.passed).toBeGreaterThan(10);
  });

  it('comes into no representation where nothing guards: each value of each is the object’s own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const choices = new Choices(seed);
        const { graph, represented } = randomModel(choices);
        for (const query of choices.times(25, 25, () => hostileOperation(choices))) {
          if (validate(graph.planner.apiSchema, parse(query)).length > 0) continue;
          graph.calls.length = 0;
          await graph.run(query);
          const representations = graph.calls.flatMap((call) => call.representations ?? []) as Record<string, unknown>[];
          seen.represented += representations.length;
          if (shadows(query, represented)) seen.hostile += representations.length;
          expect({ query, foreign: representations.flatMap((each) => foreignIn(each)) }).toEqual({ query, foreign: [] });
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
    expect(seen.represented).toBeGreaterThan(20);
    expect(seen.hostile).toBeGreaterThan(5);
  });
});
