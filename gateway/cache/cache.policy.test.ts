import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { compose } from '../../schema/compose.js';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import { operationCaching } from './operation-caching.js';

const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective", "@requiresScopes"])
  @link(url: "https://onewindow.local/specs/cacheControl/v0.1", import: ["@cacheControl"])
  @composeDirective(name: "@cacheControl")
directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
enum CacheControlScope { PUBLIC PRIVATE }`;

const { supergraphSdl } = compose([
  {
    name: 'tax',
    url: 'http://tax',
    sdl: `${LINK}
      type Query { item: Item @cacheControl(maxAge: 60) items: [Item!]! @cacheControl(maxAge: 30, scope: PRIVATE) hours: String
        day: String @cacheControl(maxAge: 5) rule: Rule any: Any @cacheControl(maxAge: 50) named: Named @cacheControl(maxAge: 40) bad: String @cacheControl(maxAge: -1) }
      interface Named { name: String }
      type Item implements Named @key(fields: "id") @cacheControl(maxAge: 600) { id: ID! name: String rule: Rule owner: Owner top: Item @cacheControl(inheritMaxAge: true) fees: String @cacheControl(maxAge: 10) }
      type Owner { name: String }
      type Rule @cacheControl(inheritMaxAge: true) { text: String }
      type Secret implements Named @cacheControl(maxAge: 20, scope: PRIVATE) { name: String }
      union Any = Item | Secret
      type Mutation { act: String @cacheControl(maxAge: 60) }`,
  },
]);
const caching = operationCaching(new SupergraphSource(supergraphSdl), 'hash') as NonNullable<ReturnType<typeof operationCaching>>;

const policyOf = (query: string, demanding = false) => {
  const document = parse(query);
  const operation = document.definitions[0] as never;
  const policy = caching(document, operation, demanding)?.policy;
  return policy && [policy.maxAge, policy.isPrivate];
};

describe('how long an answer may be kept', () => {
  it.each([
    ['as long as its root field says, leaves as their parent', '{ item { id name __typename } }', [60, false]],
    ['not at all where a root field says nothing', '{ item { id } hours }', undefined],
    ['not at all where an object says nothing', '{ item { owner { name } } }', undefined],
    ['as long as its parent where it inherits', '{ item { rule { text } } }', [60, false]],
    ['but at the root there is no parent', '{ rule { text } }', undefined],
    ['the least of all fields', '{ item { fees } day }', [5, false]],
    ['by fragments too', '{ ...F } fragment F on Query { item { ... on Item { fees } } }', [10, false]],
    ['for one caller where any field is', '{ item { id } items { id } }', [30, true]],
    ['by every type that a union may be', '{ any { __typename } }', [20, true]],
    ['and an interface', '{ named { name } }', [20, true]],
    ['no mutation', 'mutation { act }', undefined],
    ['no schema', '{ day __schema { queryType { name } } }', undefined],
    ['nothing that has no field', '{ __typename }', undefined],
    ['no age below none', '{ bad }', undefined],
  ])('%s', (_, query, expected) => {
    expect(policyOf(query as string)).toEqual(expected);
  });

  it('for one caller where it demands anything of him', () => {
    expect(policyOf('{ item { id } }', true)).toEqual([60, true]);
  });

  it('is found in time that grows with the text, through fragments and types that multiply', () => {
    const fragments = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Item { top { ...F${i + 1} } other: top { ...F${i + 1} } }`);
    expect(policyOf(`{ item { ...F0 } } ${fragments.join(' ')} fragment F60 on Item { id }`)).toEqual([60, false]);
  });
});
