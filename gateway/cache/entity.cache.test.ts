import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { compose } from '../../schema/compose.js';
import type { SubgraphAsk } from '../execution/compiled-operation.js';
import { planCompiler } from '../operations/plan.compiler.js';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import { EntityCache } from './entity.cache.js';

const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective", "@requiresScopes"])
  @link(url: "https://onewindow.local/specs/cacheControl/v0.1", import: ["@cacheControl"])
  @composeDirective(name: "@cacheControl")
directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
enum CacheControlScope { PUBLIC PRIVATE }`;

const YEAR = 31_536_000;
const { supergraphSdl } = compose([
  {
    name: 'window',
    url: 'http://window',
    sdl: `${LINK} type Query { pinned(ids: [ID!]!): [Version!]! tasks(ids: [ID!]!): [Task!]! }
      type Version @key(fields: "id") { id: ID! } type Task @key(fields: "id") { id: ID! }`,
  },
  {
    name: 'tax',
    url: 'http://tax',
    sdl: `${LINK}
      type Version @key(fields: "id") @cacheControl(maxAge: ${YEAR}, scope: PUBLIC) {
        id: ID! name: String part(n: Int): Part secret: String @requiresScopes(scopes: [["AUDITOR"]])
        state: String @cacheControl(maxAge: 60) mine: String @cacheControl(maxAge: ${YEAR}, scope: PRIVATE) owner: Owner }
      type Part @cacheControl(inheritMaxAge: true) { text: String }
      type Owner { name: String }
      type Task @key(fields: "id") { id: ID! version: Version }`,
  },
]);

function open(size = 100_000) {
  const told: boolean[] = [];
  const observer = { cacheAsked: (_: string, hit: boolean) => void told.push(hit), cacheFilled: () => undefined };
  const supergraph = new SupergraphSource(supergraphSdl);
  const compiler = planCompiler(supergraph, { kept: EntityCache.open(supergraph, { size, observer }) });
  const calls: string[][] = [];
  const wrong: Record<string, Record<string, unknown> | undefined> = {};
  const run = async (fields: string, ids: string[], root = 'pinned', language = 'zh') => {
    const document = parse(
      `query Q($ids: [ID!]!, $n: Int = 1) { ${root}(ids: $ids) { ${fields} } }`.replace(fields.includes('$n') ? '' : ', $n: Int = 1', ''),
    );
    const compiled = compiler.compile({ document, operationName: undefined, variant: { planned: document, denied: () => undefined } });
    const ask = async (service: string, asked: SubgraphAsk) => {
      const { representations, n } = asked.variables as { representations: { id: string; __typename: string }[]; n?: number };
      const plain = ids.map((id) => ({ __typename: root === 'pinned' ? 'Version' : 'Task', id }));
      if (service === 'window') return { data: { [root]: plain }, errors: [] };
      calls.push(representations.map(({ id }) => id));
      const errors = representations.some(({ id }) => id === 'broken')
        ? [{ message: 'm', path: ['_entities', 0, 'name'], extensions: {} }]
        : [];
      const entity = (id: string) => ({
        name: `名${id}`,
        state: 's',
        secret: 'x',
        mine: 'm',
        owner: { name: 'o' },
        version: { name: id },
        part: { text: `${id}-${n}` },
      });
      return { data: { _entities: representations.map(({ id }) => (id === 'gone' ? null : { ...entity(id), ...wrong[id] })) }, errors };
    };
    const answer = await compiled.run({ variables: { ids, n: 1 }, ask, language });
    return { data: JSON.parse(String(answer.data))[root], errors: answer.errors };
  };
  return { run, calls, told, wrong };
}

describe('entities that never change', () => {
  it('are asked for once', async () => {
    const { run, calls, told } = open();
    const first = await run('id name part { text }', ['1', '2', '1']);
    const second = await run('id name part { text }', ['1', '2', '1']);
    expect(calls).toEqual([['1', '2']]);
    expect(second).toEqual(first);
    expect(second.data[2]).toEqual({ id: '1', name: '名1', part: { text: '1-undefined' } });
    expect(told).toEqual([false, false, true, true]);
  });

  it('are asked for where they are not known, those alone, and each stands in its place', async () => {
    const { run, calls } = open();
    await run('name', ['2', '4']);
    const { data } = await run('name', ['1', '2', '3', '4', '2']);
    expect(calls).toEqual([
      ['2', '4'],
      ['1', '3'],
    ]);
    expect(data.map(({ name }: { name: string }) => name)).toEqual(['名1', '名2', '名3', '名4', '名2']);
  });

  it('stay where what is not known cannot be had, and the error stands there', async () => {
    const { run, wrong } = open();
    await run('name', ['1']);
    wrong.broken = { name: null };
    const { data, errors } = await run('name', ['1', 'broken', '1']);
    expect(data).toEqual([{ name: '名1' }, { name: null }, { name: '名1' }]);
    expect(errors.map(({ path }) => path)).toEqual([['pinned', 1, 'name']]);
  });

  it('are not kept where anything failed, or something was not there', async () => {
    const { run, calls, wrong } = open();
    wrong['3'] = { name: null };
    for (let i = 0; i < 2; i++) await run('name', ['broken', '1']);
    for (let i = 0; i < 2; i++) await run('name', ['gone', '3']);
    expect(calls).toEqual([
      ['broken', '1'],
      ['broken', '1'],
      ['gone', '3'],
      ['gone', '3'],
    ]);
  });

  it.each(['secret', 'state', 'mine', 'owner { name }', 'name secret'])('do not have %s', async (fields) => {
    const { run, calls } = open();
    for (let i = 0; i < 2; i++) await run(fields, ['1']);
    expect(calls).toHaveLength(2);
  });

  it('are none of a type of which nothing is declared, whatever it has', async () => {
    const { run, calls } = open();
    for (let i = 0; i < 2; i++) await run('version { name }', ['1'], 'tasks');
    expect(calls).toHaveLength(2);
  });

  it('are others for other arguments, fields and languages, and for another supergraph', async () => {
    const { run, calls } = open();
    await run('name', ['1'], 'pinned', 'zh');
    await run('name', ['1'], 'pinned', 'en');
    await run('part(n: 1) { text }', ['1']);
    await run('part(n: 2) { text }', ['1']);
    expect(calls).toHaveLength(4);
    const other = open();
    await other.run('name', ['1']);
    expect(other.calls).toHaveLength(1);
  });

  it('are not changed by the answers into which they were merged', async () => {
    const { run } = open();
    const first = await run('name part { text }', ['1', '1']);
    first.data[0].part.text = 'changed';
    await run('a: part { text } name', ['1']);
    expect((await run('name part { text }', ['1', '1'])).data[0].part.text).toBe('1-undefined');
  });
});
