import { describe, expect, it } from '@jest/globals';
import { compose } from '../../schema/compose.js';
import { housingSdl, taxSdl, windowSdl } from '../testing/hall.schema.js';
import { representedFields } from './represented-fields.js';
import { SupergraphSource } from './supergraph.source.js';

describe('the fields that stand in representations', () => {
  const { supergraphSdl } = compose([
    { name: 'window', url: 'http://window', sdl: windowSdl },
    { name: 'tax', url: 'http://tax', sdl: taxSdl },
    { name: 'housing', url: 'http://housing', sdl: housingSdl },
  ]);
  const represented = representedFields(new SupergraphSource(supergraphSdl));
  const of = (type: string) => [...(represented.get(type) ?? [])].toSorted();

  it('are the key fields of an entity', () => {
    expect(of('HousingTask')).toEqual(['id']);
    expect(of('Case')).toEqual(['id']);
  });

  it('are the required fields of a type, and what is required below them', () => {
    expect(of('TaxTask')).toEqual(['id', 'taxpayer']);
    expect(of('Party')).toEqual(['code']);
  });

  it('count for an interface if they do for any of its types', () => {
    expect(of('DepartmentTask')).toEqual(['id', 'taxpayer']);
  });

  it('are none of the root', () => {
    expect(of('Query')).toEqual([]);
  });

  it('count for a type if they do for an interface of it, and are found inside fragments and unions', () => {
    const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';
    const a = `${federation}
      interface Node @key(fields: "serial") { serial: ID! }
      type Permit implements Node @key(fields: "serial") { serial: ID! holder: Holder }
      type Firm { credit: String }
      union Holder = Firm
      type Query { permit: Permit }`;
    const b = `${federation}
      type Permit @key(fields: "serial") {
        serial: ID! holder: Holder @external check: String @requires(fields: "holder { ... on Firm { credit } }")
      }
      type Firm { credit: String @external }
      union Holder = Firm`;
    const { supergraphSdl: composed } = compose([
      { name: 'a', url: 'http://a', sdl: a },
      { name: 'b', url: 'http://b', sdl: b },
    ]);
    const found = representedFields(new SupergraphSource(composed));
    expect(found.get('Permit')).toEqual(new Set(['serial', 'holder']));
    expect(found.get('Firm')).toEqual(new Set(['credit']));
    expect(found.get('Holder')).toEqual(new Set(['credit']));
    expect(found.get('Node')).toEqual(new Set(['serial', 'holder']));
  });
});
