import { describe, expect, it } from '@jest/globals';
import { buildASTSchema, parse } from 'graphql';
import { compose } from '../../schema/compose.js';
import { representedFields } from '../supergraph/represented-fields.js';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import { housingSdl, taxSdl, windowSdl } from '../testing/hall.schema.js';
import { guardAliases } from './alias-shadow.guard.js';

const { supergraphSdl } = compose([
  { name: 'window', url: 'http://window', sdl: windowSdl },
  { name: 'tax', url: 'http://tax', sdl: taxSdl },
  { name: 'housing', url: 'http://housing', sdl: housingSdl },
]);
const schema = buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true });
const represented = representedFields(new SupergraphSource(supergraphSdl));
const guard = (query: string) => guardAliases(parse(query), schema, represented);

describe('the guard of aliases', () => {
  it.each([
    ['a key field', '{ case(id: "1") { id: title } }'],
    ['a key field through the interface', '{ case(id: "1") { tasks { id: remark } } }'],
    ['a required field', '{ case(id: "1") { tasks { ... on TaxTask { taxpayer: assessment } } } }'],
    ['a required field of a possible type, through the interface', '{ case(id: "1") { tasks { taxpayer: remark } } }'],
    ['a field below a required one', '{ case(id: "1") { tasks { ... on TaxTask { taxpayer { code: title } } } } }'],
    ['the type name', '{ case(id: "1") { tasks { __typename: remark } } }'],
    ['a name reserved for the graph', '{ case(id: "1") { __proto__: title } }'],
    ['a key field in a fragment', '{ case(id: "1") { ...F } } fragment F on Case { id: title }'],
    ['a key field in an inline fragment without a type', '{ case(id: "1") { ... @include(if: true) { id: title } } }'],
    ['a key field in a mutation', 'mutation { renameCase(id: "1", title: "x") { id: title } }'],
  ])('refuses an alias that bears %s', (_, query) => {
    expect(guard(query)).toMatchObject({ code: 'OPERATION_ALIAS_REFUSED' });
  });

  it('says which alias stands on which field', () => {
    expect(guard('{ case(id: "1") { id: title } }')?.message.en).toContain('"title" cannot take the alias "id"');
  });

  it.each([
    ['another name', '{ case(id: "1") { heading: title } }'],
    ['its own name', '{ case(id: "1") { id: id tasks { __typename: __typename } } }'],
    ['a key name where it is no key', '{ id: case(id: "1") { title } code: case(id: "2") { title } }'],
    ['another name for the key', '{ case(id: "1") { number: id } }'],
  ])('lets an alias pass that is %s', (_, query) => {
    expect(guard(query)).toBeNull();
  });

  it('leaves unknown types, fields and operations to validation', () => {
    expect(guard('{ nothing { id: title } } fragment F on Nothing { id: title } subscription { a: b }')).toBeNull();
  });
});
