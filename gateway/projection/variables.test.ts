import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { variableCoercion } from './variables.js';

const apiSchema = buildSchema(`
  scalar Day
  enum Status { OPEN CLOSED }
  input Filter { status: Status = OPEN first: Int! }
  type Query { f(id: ID, s: String, n: Int, x: Float, b: Boolean, d: Day, e: Status, i: Filter, l: [Int!]): String }
`);

function coerce(definitions: string, raw: unknown, { suggestions = false, selection = '__typename' } = {}) {
  const document = parse(`query (${definitions}) { ${selection} }`);
  return variableCoercion({ apiSchema, document, suggestions })(raw as Record<string, unknown>);
}
const refusal = (result: ReturnType<typeof coerce>) =>
  'errors' in result ? result.errors.map(({ message }) => message).join('\n') : undefined;

describe('the variables of a request', () => {
  it.each([
    ['$id: ID! $s: String', { id: 'a', s: null }, { id: 'a', s: null }],
    ['$id: ID!', { id: 7 }, { id: '7' }],
    ['$n: Int = 3 $s: String', {}, { n: 3 }],
    ['$n: Int = 3', { n: null }, { n: null }],
    ['$n: Int = 3', null, { n: 3 }],
    ['$x: Float $n: Int', { x: 1, n: -5, unknown: 1 }, { x: 1, n: -5 }],
    ['$d: Day $e: Status', { d: { any: [1] }, e: 'OPEN' }, { d: { any: [1] }, e: 'OPEN' }],
    ['$l: [Int!]', { l: 1 }, { l: [1] }],
    ['$i: Filter = { first: 2 }', {}, { i: { status: 'OPEN', first: 2 } }],
    ['$i: Filter', { i: { first: 1 } }, { i: { status: 'OPEN', first: 1 } }],
  ])('%s: %j are coerced, defaults applied', (definitions, raw, values) => {
    expect(coerce(definitions, raw)).toEqual({ values });
  });

  it.each([
    ['$id: ID!', {}],
    ['$id: ID!', { id: null }],
    ['$id: ID', { id: { a: 1 } }],
    ['$n: Int', { n: 2 ** 31 }],
    ['$n: Int', { n: '1' }],
    ['$b: Boolean', { b: 1 }],
    ['$e: Status', { e: 'HIDDEN' }],
    ['$i: Filter', { i: { frist: 1 } }],
    ['$toString: ID!', {}],
  ])('%s: %j are refused with a code', (definitions, raw) => {
    const result = coerce(definitions, raw);
    expect(result).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })]),
    });
  });

  it('are refused with a null that would leave open what is selected', () => {
    const selection = '__typename @skip(if: $b)';
    expect(coerce('$b: Boolean = true', {}, { selection })).toEqual({ values: { b: true } });
    expect(refusal(coerce('$b: Boolean = true', { b: null }, { selection }))).toContain('@skip');
  });

  it('are refused without a word about what else the schema has, unless that is wanted', () => {
    expect(refusal(coerce('$i: Filter', { i: { frist: 1, first: 1 } }))).not.toContain('Did you mean');
    expect(refusal(coerce('$i: Filter', { i: { frist: 1, first: 1 } }, { suggestions: true }))).toContain('Did you mean');
  });

  it('may bear names that every object inherits', () => {
    const result = coerce('$__proto__: ID $constructor: Int', JSON.parse('{ "__proto__": "p", "constructor": 1 }'));
    expect('values' in result && Object.entries(result.values)).toEqual([
      ['__proto__', 'p'],
      ['constructor', 1],
    ]);
  });
});
