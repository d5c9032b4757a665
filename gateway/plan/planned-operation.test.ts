import { describe, expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import { openGraph } from '../testing/graph.fixture.js';
import { settledDocument } from './settled-document.js';

const graph = openGraph({
  window: {
    sdl: 'type Query { case: Case! } type Case @key(fields: "id") { id: ID! level: Int title: String! }',
    resolvers: { Query: { case: () => ({ id: '1', level: 2, title: '设立' }) } },
  },
  finance: {
    sdl: 'type Case @key(fields: "id") { id: ID! level: Int @external due: Int! fee: Int @requires(fields: "level") }',
    resolvers: {
      Case: {
        __resolveReference: ({ id, level }: Record<string, number>) => ({ id, due: 100, fee: level === undefined ? -1 : level * 100 }),
      },
    },
  },
});

describe('an operation with conditions', () => {
  const query =
    'query ($no: Boolean!, $yes: Boolean!) { case @include(if: $yes) { due fee @skip(if: $no) ... on Case @skip(if: $no) { title } } }';

  it('is answered though what only an unwanted field requires was not fetched', async () => {
    expect(await graph.run(query, { no: true, yes: true })).toEqual({ data: { case: { due: 100 } } });
    expect(await graph.run(query, { no: false, yes: true })).toEqual({ data: { case: { due: 100, fee: 200, title: '设立' } } });
    expect(await graph.run(query, { no: false, yes: false })).toEqual({ data: {} });
  });

  it('has its objects even if nothing of them is wanted', async () => {
    const empty = 'query ($a: Boolean!, $b: Boolean!) { case @include(if: $a) { ... on Case @include(if: $b) { title } } }';
    expect(await graph.run(empty, { a: true, b: false })).toEqual({ data: { case: {} } });
  });

  it('does not ask what type an object is of where nothing of that type is wanted', async () => {
    graph.calls.length = 0;
    expect(await graph.run('{ case { title ... on Case { fee @skip(if: true) } } }')).toEqual({ data: { case: { title: '设立' } } });
    expect(graph.calls.map(({ query: sent }) => sent)).toEqual(['{case{title}}']);
  });

  it('is settled where they are constants', async () => {
    graph.calls.length = 0;
    expect(await graph.run('{ case { title @include(if: true) fee @skip(if: true) ... @include(if: false) { due } } }')).toEqual({
      data: { case: { title: '设立' } },
    });
    expect(graph.calls.map(({ query: sent }) => sent)).toEqual(['{case{title}}']);
  });

  it('may have more conditions than plans are made for', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const many = `query (${names.map((name) => `$${name}: Boolean!`)}) { case { ${names.map((name) => `${name}: title @include(if: $${name})`)} due } }`;
    expect(await graph.run(many, { a: true, b: false, c: false, d: true, e: false })).toEqual({
      data: { case: { a: '设立', d: '设立', due: 100 } },
    });
  });
});

describe('a settled document', () => {
  it('has lost what is not wanted, its conditions, and nothing else', () => {
    const document = parse(`query ($a: Boolean!, $b: Boolean!) { x @include(if: $a) @other y @skip(if: $a) z { u @skip(if: true) }
      ...F @skip(if: $b) ...F @include(if: $c) ...G @include(if: $c) } fragment F on Query { ... @include(if: $b) { v } }
      fragment G on Query { u ...F ... @include(if: $c) { v @include(if: $b) w } }`);
    const expected = parse(
      `query ($a: Boolean!, $b: Boolean!) { x @other z { __typename } ...G @include(if: $c) } fragment G on Query { u ... @include(if: $c) { w } }`,
    );
    expect(print(settledDocument(document, { a: true, b: false }))).toBe(print(expected));
  });
});
