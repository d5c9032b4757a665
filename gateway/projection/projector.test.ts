import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLFormattedError, parse } from 'graphql';
import { compileProjector, type ProjectorOptions } from './projector.js';

const apiSchema = buildSchema(`
  scalar Document
  enum Status { OPEN CLOSED }
  interface Task { id: ID! remark: String case: Case! }
  type TaxTask implements Task { id: ID! remark: String! case: Case! assessment: String amount: Float count: Int paid: Boolean status: Status papers: [Document] paper: Document }
  type HousingTask implements Task { id: ID! remark: String case: Case! }
  type LandTask { id: ID! }
  union Anything = TaxTask | LandTask
  type Case { id: ID! title: String! tasks: [Task!] grid: [[Int!]] first: TaxTask anything: [Anything] constructor: String toString: Case }
  type Query { case: Case needed: Case! mine: String }
  type Mutation { rename: Case }
`);

interface Given extends Partial<Omit<ProjectorOptions, 'document'>> {
  data?: unknown;
  variables?: Record<string, unknown>;
  known?: readonly GraphQLFormattedError[];
}

function project(source: string, { data, variables = {}, known = [], ...options }: Given) {
  const projector = compileProjector({ apiSchema, document: parse(source), ...options });
  const answer = projector(data as Record<string, unknown> | null, variables, known);
  return { data: String(answer.data), errors: answer.errors.map(({ path, extensions }) => [path?.join('.'), extensions?.code]) };
}

const invalid = (path: string) => [path, 'INVALID_SUBGRAPH_DATA'];
const unavailable = (path?: (string | number)[]): GraphQLFormattedError => ({
  message: 'm',
  path,
  extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
});

describe('the projection of merged data', () => {
  it('keeps the order of the client, merges its fields and drops what the plan added', () => {
    const data = {
      case: { __typename: 'Case', id: '1', tasks: [], n: 't', title: 't', first: { id: 'a', remark: 'r', __typename: 'TaxTask' } },
      x: 1,
    };
    const source = '{ case { title first { id } ...F id } } fragment F on Case { n: title first { remark } }';
    expect(project(source, { data })).toEqual({
      data: '{"case":{"title":"t","first":{"id":"a","remark":"r"},"n":"t","id":"1"}}',
      errors: [],
    });
  });

  it('takes the type of an object from its data, and selects by it', () => {
    const data = {
      case: {
        tasks: [
          { __typename: 'TaxTask', id: 1, count: 3 },
          { __typename: 'HousingTask', id: 'h' },
        ],
      },
    };
    const source = '{ __typename case { tasks { t: __typename ... on TaxTask { count } ... on Task { id } } } }';
    expect(project(source, { data }).data).toBe(
      '{"__typename":"Query","case":{"tasks":[{"t":"TaxTask","count":3,"id":"1"},{"t":"HousingTask","id":"h"}]}}',
    );
    expect(project('mutation { __typename }', { data: null }).data).toBe('{"__typename":"Mutation"}');
  });

  it('follows @skip and @include, by literal and by variable, in the order that they leave', () => {
    const data = { case: { id: '1', title: 't' } };
    const source =
      'query ($a: Boolean!) { case { ...F @include(if: $a) title @skip(if: false) id @skip(if: true) ...F } } fragment F on Case { id }';
    const projector = compileProjector({ apiSchema, document: parse(source) });
    expect(String(projector(data, { a: true }, []).data)).toBe('{"case":{"id":"1","title":"t"}}');
    expect(String(projector(data, { a: false }, []).data)).toBe('{"case":{"title":"t","id":"1"}}');
  });

  it('knows an interface object by the interface alone where nothing depends on its type, and not otherwise', () => {
    const data = { case: { tasks: [{ __typename: 'Task', id: '1' }, { id: '2' }] } };
    expect(project('{ case { tasks { id ... on Task { id } } } }', { data })).toEqual({
      data: '{"case":{"tasks":[{"id":"1"},{"id":"2"}]}}',
      errors: [],
    });
    for (const selection of ['__typename', '... on TaxTask { amount }']) {
      const source = `{ case { tasks { id ${selection} } } }`;
      expect(project(source, { data })).toEqual({ data: '{"case":{"tasks":null}}', errors: [invalid('case.tasks.0')] });
      expect(project(source, { data, known: [unavailable(['case', 'tasks'])] }).errors).toHaveLength(1);
    }
  });

  it('reads and writes names that every object inherits as any other', () => {
    const source = '{ case { constructor toString { id } hasOwnProperty: id __proto__: title valueOf: title } }';
    expect(project(source, { data: { case: { id: '1' } } })).toEqual({
      data: '{"case":null}',
      errors: [invalid('case.hasOwnProperty')],
    });
    const data = JSON.parse(
      '{ "case": { "constructor": "c", "toString": { "id": 1 }, "hasOwnProperty": "h", "__proto__": "p", "valueOf": "v" } }',
    );
    expect(project(source, { data }).data).toBe(
      '{"case":{"constructor":"c","toString":{"id":"1"},"hasOwnProperty":"h","__proto__":"p","valueOf":"v"}}',
    );
  });
});

describe('a value that does not fit', () => {
  const task = (fields: object) => ({ case: { first: { remark: 'r', ...fields } } });
  const value = (field: string, data: unknown) => project(`{ case { first { ${field} } } }`, { data: task({ [field]: data }) });

  it.each([
    ['id', 7, '"7"'],
    ['assessment', 1.5, '"1.5"'],
    ['assessment', true, '"true"'],
    ['amount', -0, '0'],
    ['amount', 1e21, '1e+21'],
    ['amount', '2.5', '2.5'],
    ['count', '12', '12'],
    ['paid', 0, 'false'],
    ['status', 'OPEN', '"OPEN"'],
    ['papers', [{ toJSON: 1, 税: ['a'] }, 3, 'x"\u2028\ud800'], '[{"toJSON":1,"税":["a"]},3,"x\\"\u2028\\ud800"]'],
  ])('%s %j is coerced as graphql-js serialises', (field, data, text) => {
    expect(value(field, data)).toEqual({ data: `{"case":{"first":{"${field}":${text}}}}`, errors: [] });
  });

  it.each([
    ['assessment', {}],
    ['amount', Number.NaN],
    ['amount', 'much'],
    ['count', 2 ** 31],
    ['count', 1.5],
    ['paid', 'yes'],
    ['status', 'HIDDEN'],
    ['status', 'constructor'],
    ['papers', 'x'],
    ['paper', Number.NaN],
    ['paper', () => 1],
    ['papers', { length: 1 }],
  ])('%s %j is null with one error, which does not repeat it', (field, data) => {
    expect(value(field, data)).toEqual({ data: `{"case":{"first":{"${field}":null}}}`, errors: [invalid(`case.first.${field}`)] });
  });

  it.each([
    ['anything', [{ __typename: 'Hidden' }]],
    ['anything', [{ __typename: 'HousingTask' }]],
    ['anything', [{ __typename: 7 }]],
    ['anything', ['x']],
    ['first', { __typename: 'Hidden' }],
    ['first', []],
  ])('an object of another type is null with an error: %s %j', (field, data) => {
    const place = field === 'first' ? 'case.first' : 'case.anything.0';
    expect(project(`{ case { ${field} { __typename } } }`, { data: { case: { [field]: data } } })).toEqual({
      data: `{"case":{"${field}":${field === 'first' ? 'null' : '[null]'}}}`,
      errors: [invalid(place)],
    });
  });
});

describe('a null where none may be', () => {
  it('makes the nearest nullable parent null, through lists, with the path of the cause', () => {
    const data = {
      case: {
        tasks: [
          { id: '1', case: { title: 't' } },
          { id: '2', case: { title: null } },
        ],
        grid: [[1], [2, null], null],
      },
    };
    expect(project('{ case { tasks { id case { title } } grid } }', { data })).toEqual({
      data: '{"case":{"tasks":null,"grid":[[1],null,null]}}',
      errors: [invalid('case.tasks.1.case.title'), invalid('case.grid.1.1')],
    });
  });

  it('reaches data itself', () => {
    expect(project('{ needed { id } }', { data: {} })).toEqual({ data: 'null', errors: [invalid('needed')] });
  });

  it.each([
    ['at it', ['case', 'title']],
    ['below it', ['case', 'title', 'x', 0]],
  ])('adds no error where one is known %s', (_, path) => {
    expect(project('{ case { title } }', { data: { case: { title: null } }, known: [unavailable(path)] }).errors).toHaveLength(1);
  });

  it('is explained by a fetch that failed above it only if nothing was answered there', () => {
    for (const known of [[unavailable(['case'])], [unavailable()]]) {
      expect(project('{ case { title } }', { data: { case: {} }, known }).errors).toHaveLength(1);
      expect(project('{ case { title } }', { data: { case: { title: null } }, known }).errors).toHaveLength(2);
    }
    expect(project('{ case { title } }', { data: { case: {} }, known: [unavailable(['mine'])] }).errors).toHaveLength(2);
  });

  it('is told two thousand times at most', () => {
    const data = { case: { tasks: [], anything: Array.from({ length: 5_000 }, () => ({})) } };
    expect(project('{ case { anything { __typename } } }', { data }).errors).toHaveLength(2_001);
  });
});

describe('a field that the caller may not see', () => {
  const denied: ProjectorOptions['denied'] = ({ name }, type) =>
    type === 'TaxTask' && name.value === 'remark' ? { code: 'FORBIDDEN', message: 'no' } : undefined;

  it('is null with its error at each place, whatever data is there, and makes its parent null if it must', () => {
    const data = {
      case: {
        anything: [{ __typename: 'TaxTask', id: '1', remark: 'secret' }, { __typename: 'LandTask' }, { __typename: 'TaxTask', id: '2' }],
      },
    };
    expect(project('{ case { anything { ... on TaxTask { id remark } } } }', { data, denied })).toEqual({
      data: '{"case":{"anything":[null,{},null]}}',
      errors: [
        ['case.anything.0.remark', 'FORBIDDEN'],
        ['case.anything.2.remark', 'FORBIDDEN'],
      ],
    });
  });

  it('needs the type of an object to be known', () => {
    const data = { case: { tasks: [{ id: '1', remark: 'secret' }] } };
    expect(project('{ case { tasks { remark } } }', { data, denied }).data).toBe('{"case":{"tasks":null}}');
  });

  it('is told where nothing was planned', () => {
    const all = project('{ mine }', { data: null, denied: () => ({ code: 'UNAUTHENTICATED', message: 'no' }) });
    expect(all).toEqual({ data: '{"mine":null}', errors: [['mine', 'UNAUTHENTICATED']] });
  });
});

describe('what the API hides of the graph', () => {
  const hidden = {
    isHiddenValue: (type: string, value: unknown) => type === 'Status' && value === 'HELD',
    isHiddenType: (type: string, typename: unknown) => type === 'Anything' && typename === 'SecretTask',
  };

  it('is null without an error where null may be', () => {
    const data = {
      case: {
        first: { status: 'HELD' },
        anything: [
          { __typename: 'SecretTask', id: 's' },
          { __typename: 'LandTask', id: 'l' },
        ],
      },
    };
    const source = '{ case { first { status } anything { ... on LandTask { id } } } }';
    expect(project(source, { data, hidden })).toEqual({
      data: '{"case":{"first":{"status":null},"anything":[null,{"id":"l"}]}}',
      errors: [],
    });
  });

  it('is an error where null may not be, as what is in no part of the graph is anywhere', () => {
    const needed = buildSchema(`
      enum Status { OPEN }
      type Task { id: ID }
      union Anything = Task
      type Query { status: Status! mine: [Anything!] other: Status some: Anything }
    `);
    const data = { mine: [{ __typename: 'SecretTask' }], other: 'HOLD', some: { __typename: 'Task2' } };
    const source = '{ mine { ... on Task { id } } other some { ... on Task { id } } }';
    expect(project(source, { apiSchema: needed, data, hidden })).toEqual({
      data: '{"mine":null,"other":null,"some":null}',
      errors: [invalid('mine.0'), invalid('other'), invalid('some')],
    });
    expect(project('{ status }', { apiSchema: needed, data: { status: 'HELD' }, hidden })).toEqual({
      data: 'null',
      errors: [invalid('status')],
    });
  });
});
