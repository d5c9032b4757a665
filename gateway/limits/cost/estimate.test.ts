import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildASTSchema,
  executeSync,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  parse,
  validate,
} from 'graphql';
import { Choices } from '../../projection/testing/choices.js';
import { randomOperation } from '../../projection/testing/random-operation.js';
import { randomSchema } from '../../projection/testing/random-schema.js';
import { actualCost } from './actual-cost.js';
import type { Variables } from './cost-terms.js';
import { declaredCosts } from './declared-costs.js';
import { estimate } from './estimate.js';
import { FieldCosts } from './field-costs.js';

const supergraph = parse(`
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize"]) { query: Query mutation: Mutation }
  directive @link(url: String, import: [String]) repeatable on SCHEMA
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    case: Case
    cases(first: Int, last: Int): CaseConnection! @listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["edges"], requireOneSlicingArgument: false)
    undeclared(first: Int): UndeclaredConnection
    search(text: String @cost(weight: 5), filter: Filter): [Case!]! @cost(weight: 3) @listSize(assumedSize: 4)
    matrix: [[Case!]!]!
    anything: [Anything!]!
    task: Task
  }
  type Mutation { accept(input: Filter): Case }
  input Filter { words: [String!] deep: Filter exact: Boolean @cost(weight: 7) }
  type CaseConnection { edges: [CaseEdge!]! pages: [Int!]! }
  type CaseEdge { node: Case }
  type UndeclaredConnection { edges: [CaseEdge!]! }
  type Case { id: ID! title: String pdf: String @cost(weight: 100) parent: Case tasks: [Task!]! days(first: Int = 30): [Day!]! @listSize(assumedSize: 400, slicingArguments: ["first"]) }
  type Day @cost(weight: 2) { date: String }
  interface Task { id: ID! item: Item note: Note }
  type TaxTask implements Task { id: ID! item: Item note: Note taxes: [Item!]! @listSize(assumedSize: 50) }
  type HousingTask implements Task { id: ID! item: Item @cost(weight: 9) note: Note permits: [Item!]! @listSize(assumedSize: 5) }
  union Anything = Case | Item
  type Item { name: String }
  type Note { text: String }
`);
const schema = buildASTSchema(supergraph, { assumeValidSDL: true });
const costs = new FieldCosts(schema, declaredCosts(supergraph), 10);

function partsOf(query: string): [OperationDefinitionNode, Map<string, FragmentDefinitionNode>] {
  const { definitions } = parse(query);
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return [
    definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode,
    new Map(fragments.map((each) => [each.name.value, each])),
  ];
}

function costOf(query: string, variables: Variables = {}): number {
  const { cost } = estimate(...partsOf(query), costs);
  return typeof cost === 'number' ? cost : cost(variables);
}

describe('the estimated cost of an operation', () => {
  it.each([
    ['is 1 for each object, nothing for scalars and the type name', '{ __typename case { id title parent { id } } }', 2],
    ['begins at 10 for an act', 'mutation { accept { id } }', 11],
    ['is the declared one of a field', '{ case { pdf } }', 101],
    ['is the declared one of a type, as often as the default of an argument says', '{ case { days { date } } }', 1 + 30 * 2],
    ['counts a list of which nothing is declared as 10', '{ case { tasks { id } } }', 11],
    ['counts lists within lists', '{ matrix { id } }', 100],
    ['counts the argument that says how many', '{ cases(first: 3) { edges { node { id } } pages } }', 1 + 3 * 2],
    ['takes the greater of two such arguments', '{ cases(first: 3, last: 5) { edges { node { id } } } }', 1 + 5 * 2],
    [
      'takes what is assumed where no argument says it, or null does',
      '{ a: cases { edges { cursor: __typename } } b: cases(first: null) { edges { node { id } } } }',
      1 + 20 + 1 + 20 * 2,
    ],
    ['knows a connection by its shape where nothing is declared', '{ undeclared(first: 7) { edges { node { id } } } }', 1 + 7 * 2],
    ['is not less than nothing', '{ cases(first: -3) { edges { node { id } } } }', 1],
    [
      'multiplies what a list field declares by its length, and adds its arguments once',
      '{ search(text: "x") { parent { id } } }',
      5 + 4 * (3 + 1),
    ],
    [
      'adds what fields of an input declare, at whatever depth',
      '{ search(filter: { deep: { exact: true }, exact: false }) { id } }',
      14 + 12,
    ],
    ['counts a field twice that is written twice', '{ case { id } case { id } }', 2],
    [
      'counts a fragment as often as it is spread',
      '{ case { ...F parent { ...F } } } fragment F on Case { tasks { id } }',
      1 + 10 + 1 + 10,
    ],
    [
      'knows lengths through fragments',
      '{ cases(first: 2) { ...F } } fragment F on CaseConnection { ... { edges { node { id } } } }',
      1 + 2 * 2,
    ],
    ['leaves out what is never included', '{ case @include(if: false) { pdf } task @skip(if: true) { id } }', 0],
  ])('%s', (_, query, cost) => {
    expect(costOf(query)).toBe(cost);
  });

  it.each([
    [
      'takes the dearest of the possible types, not their sum',
      '{ task { ... on TaxTask { taxes { name } } ... on HousingTask { permits { name } } } }',
      1 + 50,
    ],
    [
      'adds what all of them have',
      '{ task { note { text } ... on TaxTask { taxes { name } } ... on HousingTask { permits { name } } } }',
      1 + 1 + 50,
    ],
    ['takes the dearest declaration of an interface’s field', '{ task { item { name } } }', 1 + 9],
    [
      'looks through fragments on interfaces and unions',
      '{ anything { ...A } } fragment A on Anything { ... on Case { pdf } ... on Item { name } }',
      10 * (1 + 100),
    ],
    [
      'takes a fragment on an interface for each of its types',
      '{ anything { ... on Case { task: parent { id } } ... on Anything { ... on Item { name } } } }',
      10 * (1 + 1),
    ],
    [
      'leaves out fragments for types that cannot be here',
      '{ task { ... on TaxTask { ... on Task { ... on HousingTask { permits { name } } } } } }',
      1,
    ],
  ])('%s', (_, query, cost) => {
    expect(costOf(query)).toBe(cost);
  });

  it.each([
    ['the length of a list', 'query ($n: Int) { cases(first: $n) { edges { node { id } } } }', { n: 4 }, 9],
    ['null, which is not said', 'query ($n: Int) { cases(first: $n) { edges { node { id } } } }', { n: null }, 41],
    ['nothing, where the argument has a default', 'query ($n: Int) { case { days(first: $n) { date } } }', {}, 61],
    ['null, where the argument has a default', 'query ($n: Int) { case { days(first: $n) { date } } }', { n: null }, 801],
    [
      'a product of two lengths',
      'query ($n: Int) { cases(first: $n) { edges { node { days(first: $n) { date } } } } }',
      { n: 3 },
      1 + 3 * (1 + 1 + 3 * 2),
    ],
    [
      'whether a field is included',
      'query ($b: Boolean!) { case @include(if: $b) { pdf } other: case @skip(if: $b) { id } }',
      { b: true },
      101,
    ],
    ['whether it is not', 'query ($b: Boolean!) { case @include(if: $b) { pdf } other: case @skip(if: $b) { id } }', { b: false }, 1],
    [
      'the dearest type',
      'query ($n: Int) { task { ... on TaxTask { note { text } } ... on HousingTask { note { text } x: permits { name } } } }',
      {},
      1 + 6,
    ],
    ['an input', 'query ($f: Filter) { search(filter: $f) { id } }', { f: { exact: true, words: ['a'] } }, 7 + 12],
  ])('depends on variables: %s', (_, query, variables, cost) => {
    expect(costOf(query, variables)).toBe(cost);
  });

  it('is reckoned once however often a fragment is spread: 2^200 are as quick as one', () => {
    const levels = Array.from({ length: 200 }, (__, at) => `fragment F${at} on Case { ...F${at + 1} parent { ...F${at + 1} } }`).join(' ');
    const query = `query ($n: Int) { case { ...F0 } } ${levels} fragment F200 on Case { days(first: $n) { date } }`;
    expect(costOf(query, { n: 1 })).toBeGreaterThan(2 ** 200);
  });

  it('grows with the schema’s description as that does: types of fields of types multiply', () => {
    const types = (inner: string) => `{ __schema { types { ${inner} } } }`;
    const once = costOf(types('fields { type { name } }'));
    expect(once).toBeGreaterThan(1);
    expect(once).toBeLessThan(100);
    expect(costOf(types('fields { type { fields { type { fields { type { fields { type { name } } } } } } } }'))).toBeGreaterThan(3 * once);
  });
});

describe('the cost of an operation, measured after', () => {
  const actual = (query: string, data: unknown) => actualCost(...partsOf(query), costs)(data);

  it('counts what came, by the weights of the estimate', () => {
    const query =
      '{ x: case { pdf ...F } cases(first: 9) { edges { node { id pdf } } } } fragment F on Case { tasks { id ... on HousingTask { item { name } } } }';
    const data = {
      x: { pdf: 'x', tasks: [{ id: '1' }, { id: '2', item: { name: 'x' } }, null] },
      cases: { edges: [{ node: { id: '1', pdf: null } }, { node: null }] },
    };
    expect(actual(query, data)).toBe(1 + 100 + 2 + 9 + 1 + 2 + 1);
  });

  it('is nothing where nothing came, and what an act costs at least', () => {
    expect(actual('{ case { pdf } }', null)).toBe(0);
    expect(actual('mutation { accept { id } }', { accept: null })).toBe(10);
  });

  it('is at most the estimate, where lists are no longer than was assumed', () => {
    const seen = { valid: 0 };
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const choices = new Choices(seed);
        const random = randomSchema(choices);
        const query = randomOperation(choices, random);
        if (validate(random, parse(query), RULES).length > 0) return;
        seen.valid += 1;
        const parts = partsOf(query);
        const randomCosts = new FieldCosts(random, declaredCosts(supergraph), 2);
        const { cost } = estimate(...parts, randomCosts);
        for (const a of [true, false]) {
          const estimated = typeof cost === 'number' ? cost : cost({ a, b: !a });
          const { data } = executed(random, query, { a, b: !a }, choices);
          // Where the schema describes itself, the estimate goes by averages.
          expect(actualCost(...parts, randomCosts)(data)).toBeLessThanOrEqual(estimated + 1);
        }
      }),
      { numRuns: 500 },
    );
    expect(seen.valid).toBeGreaterThan(20);
  });
});

/** Those that the cost relies on: the random operations declare more than they use. */
const RULES = [OverlappingFieldsCanBeMergedRule, PossibleFragmentSpreadsRule];

/** The answer of graphql-js where every list has up to two elements and an object may be of any of its types. */
function executed(random: GraphQLSchema, query: string, variableValues: Variables, choices: Choices) {
  const value = (type: GraphQLOutputType): unknown => {
    if (isNonNullType(type)) return value(type.ofType);
    if (isListType(type)) return choices.times(0, 2, () => value(type.ofType));
    return isCompositeType(type) ? {} : type.name === 'Status' ? 'OPEN' : 1;
  };
  return executeSync({
    schema: random,
    document: parse(query),
    variableValues,
    fieldResolver: (_source, _args, _context, { returnType }) => value(returnType),
    typeResolver: (_value, _context, _info, type) => choices.of(random.getPossibleTypes(type)).name,
  });
}
