import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import { type LimitOptions, limitsOf } from './limits.options.js';
import { type MeasuredOperation, operationMeasurer, type Spender } from './operation-limits.js';

const whole = readFileSync('schema/supergraph.graphql', 'utf8');
const small = `
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize"]) { query: Query }
  directive @link(url: String, import: [String]) repeatable on SCHEMA
  directive @listSize(assumedSize: Int, slicingArguments: [String!], requireOneSlicingArgument: Boolean) on FIELD_DEFINITION
  type Query {
    cases(first: Int, last: Int, filter: Filter): [Case!]!
    days(first: Int, count: Int): [Case!]! @listSize(assumedSize: 400, slicingArguments: ["count"])
    some(first: Int): [Case!]! @listSize(assumedSize: 5, slicingArguments: ["first"])
  }
  input Filter { ids: [ID!] and: [Filter!] }
  type Case { id: ID! related(first: Int): [Case!]! }`;

const anyone: Spender = { sub: null, roles: [] };
const known: Spender = { sub: 'u1', roles: ['WINDOW_CLERK'] };

function measured(query: string, { sdl = small, ...options }: LimitOptions & { sdl?: string } = {}) {
  const document = parse(query);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  return operationMeasurer(new SupergraphSource(sdl), limitsOf(options)).measure(document, operation);
}

/** The code that the operation is refused with when it is prepared, or with these variables. */
function refused(query: string, variables: Record<string, unknown> = {}, caller = known, options: LimitOptions = {}) {
  const operation = measured(query, options);
  return 'code' in operation ? operation : operation.check(variables, caller);
}

describe('the length of lists that are asked for', () => {
  it.each([
    ['first', '{ cases(first: 101) { id } }'],
    ['last', '{ cases(last: 101) { id } }'],
    ['an argument that the schema names, above what it declares', '{ days(count: 401) { id } }'],
    ['any list within lists', '{ cases(first: 1) { related(first: 101) { id } } }'],
    ['a list in a fragment', '{ cases { ...F } } fragment F on Case { related(first: 2000000000) { id } }'],
  ])('has a bound when the operation is prepared: %s', (_, query) => {
    expect('code' in measured(query) && measured(query)).toMatchObject({ code: 'LIST_TOO_LONG', status: 400 });
  });

  it.each([
    ['up to the bound', '{ cases(first: 100, last: 100) { id } }'],
    ['up to a greater one that the schema declares', '{ days(count: 400) { id } }'],
    ['up to the gateway’s own where the schema assumes less', '{ some(first: 100) { id } }'],
    ['below nothing, which is for the subgraph to refuse', '{ cases(first: -1) { id } }'],
    ['not said', '{ cases { id } }'],
    ['null', '{ cases(first: null) { id } }'],
    ['an argument that cuts nothing here', '{ days(first: 1000) { id } }'],
  ])('may be %s', (_, query) => {
    expect(refused(query)).toBeNull();
  });

  const byVariable = 'query ($n: Int, $m: Int) { cases(first: $n) { related(first: $m) { id } } }';
  it('has the same bound by variables', () => {
    expect(refused(byVariable, { n: 101 })).toMatchObject({
      code: 'LIST_TOO_LONG',
      message: { en: expect.stringContaining('"first" of "cases" can be at most 100') },
    });
    expect(refused(byVariable, { n: 1, m: 101 })).toMatchObject({ message: { zh: expect.stringContaining('“related”') } });
    for (const n of [100, 0, -5, null, undefined]) expect(refused(byVariable, { n })).toBeNull();
  });

  it('has the bound that the operator sets', () => {
    expect(refused(byVariable, { n: 11 }, known, { maxListSize: 10 })).toMatchObject({ code: 'LIST_TOO_LONG' });
  });
});

describe('lists that are sent', () => {
  const query = 'query ($f: Filter) { cases(filter: $f) { id } }';
  it('have a bound, at whatever depth', () => {
    const ids = Array.from({ length: 1_001 }, (_, at) => `${at}`);
    expect(refused(query, { f: { and: [{ ids }] } })).toMatchObject({
      code: 'LIST_TOO_LONG',
      message: { zh: expect.stringContaining('“f”') },
    });
    expect(refused(query, { f: { and: [{ ids: ids.slice(1) }] } })).toBeNull();
  });
});

describe('the budget', () => {
  const query = 'query ($n: Int) { cases(first: $n) { related(first: $n) { id } } }';
  const budgets = { default: 300, anonymous: 100, roles: { AUDITOR: 1_000, GUIDE: 50 } };
  it.each([
    ['of whoever comes without a token', anyone, 9, 10],
    ['of anyone known', known, 16, 17],
    ['of a role, if it is the greater', { sub: 'u', roles: ['GUIDE', 'AUDITOR'] }, 31, 32],
    ['of a role never less than of anyone known', { sub: 'u', roles: ['GUIDE'] }, 16, 17],
  ])('%s', (_, caller, fits, exceeds) => {
    expect(refused(query, { n: fits }, caller, { budgets })).toBeNull();
    expect(refused(query, { n: exceeds }, caller, { budgets })).toMatchObject({ code: 'COST_TOO_HIGH', status: 400 });
  });

  it('is told with the estimate', () => {
    expect(refused(query, { n: 20 }, known, { budgets })).toMatchObject({
      extensions: { estimated: 420, allowed: 300 },
      message: { zh: expect.stringMatching(/420.*300/), en: expect.stringMatching(/420.*300/) },
    });
  });
});

describe('what an operation has cost', () => {
  it('is measured of its first answer, and then of one in so many', () => {
    const { actual } = measured('{ cases { id related { id } } }', { measureEvery: 3 }) as MeasuredOperation;
    const answer = Buffer.from(JSON.stringify({ cases: [{ id: '1', related: [{ id: '2' }, { id: '3' }] }] }));
    expect([1, 2, 3, 4, 5].map(() => actual(answer))).toEqual([3, undefined, undefined, 3, undefined]);
  });

  it('is not measured where nobody wants it', () => {
    expect((measured('{ cases { id } }', { measureEvery: 0 }) as MeasuredOperation).actual(Buffer.from('not JSON'))).toBeUndefined();
  });
});

describe('the limits as they are by default', () => {
  const measurer = operationMeasurer(new SupergraphSource(whole), limitsOf());
  const measure = (query: string) => {
    const document = parse(query);
    return measurer.measure(
      document,
      document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode,
    ) as MeasuredOperation;
  };
  const registered = readdirSync('schema/operations').map((file) => [file, readFileSync(`schema/operations/${file}`, 'utf8')] as const);

  it.each(registered)('let the registered operation %s pass three times over', (_, query) => {
    const { budgets } = limitsOf();
    expect(measure(query).estimate({ first: 20 }) * 3).toBeLessThan(budgets.default);
  });

  it('let anyone read the schema as the playground does, and search the catalogue by full pages', () => {
    const introspection = measure(getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, oneOf: true }));
    expect(introspection.check({}, anyone)).toBeNull();
    const search = registered.find(([file]) => file === 'search.graphql')?.[1] ?? '';
    expect(measure(search).check({ first: 100 }, anyone)).toBeNull();
  });

  it('refuse whole lists of whole lists', () => {
    const cases = 'enterprise { cases(first: 100) { edges { node { enterprise { cases(first: 100) { edges { node { number } } } } } } } }';
    expect(measure(`query ($id: ID!) { case(id: $id) { ${cases} } }`).check({}, known)).toMatchObject({ code: 'COST_TOO_HIGH' });
  });
});
