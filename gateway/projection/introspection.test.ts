import { describe, expect, it } from '@jest/globals';
import { buildSchema, executeSync, getIntrospectionQuery, parse } from 'graphql';
import { compileProjector } from './projector.js';

const apiSchema = buildSchema('type Query { a: String b(x: Int = 3): Int } type Mutation { c: String }');

function project(source: string, data: Record<string, unknown>, variables: Record<string, unknown> = {}) {
  const { data: text, errors } = compileProjector({ apiSchema, document: parse(source) })(data, variables, []);
  return { data: String(text), errors };
}

describe('introspection', () => {
  it('is answered as graphql-js answers it', () => {
    const document = parse(getIntrospectionQuery());
    const projector = compileProjector({ apiSchema, document });
    const expected = JSON.stringify(executeSync({ schema: apiSchema, document }).data);
    expect(String(projector(null, {}, []).data)).toBe(expected);
    expect(String(projector(null, {}, []).data)).toBe(expected);
  });

  it('stands among ordinary fields in the order of the client, through fragments, merged', () => {
    const source =
      '{ a s: __schema { ...Q } b ...R s: __schema { mutationType { name } } } fragment Q on __Schema { queryType { name } } fragment R on Query { __type(name: "No") { name } }';
    expect(project(source, { a: 'x', b: 1 })).toEqual({
      data: '{"a":"x","s":{"queryType":{"name":"Query"},"mutationType":{"name":"Mutation"}},"b":1,"__type":null}',
      errors: [],
    });
  });

  it('depends on its variables, and is not left out nor put in by those of others', () => {
    const source =
      'query ($n: String = "Query", $s: Boolean!, $o: Int) { __type(name: $n) { name fields @skip(if: $s) { name } } b(x: $o) }';
    expect(project(source, { b: 1 }, { n: 'Query', s: true }).data).toBe('{"__type":{"name":"Query"},"b":1}');
    expect(project(source, { b: 1 }, { n: 'Mutation', s: false }).data).toBe(
      '{"__type":{"name":"Mutation","fields":[{"name":"c"}]},"b":1}',
    );
  });
});
