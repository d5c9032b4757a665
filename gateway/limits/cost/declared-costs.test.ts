import { describe, expect, it } from '@jest/globals';
import { buildASTSchema, parse } from 'graphql';
import { compose } from '../../../schema/compose.js';
import { declaredCosts } from './declared-costs.js';
import { FieldCosts } from './field-costs.js';

const federation = (link: string) =>
  compose([
    {
      name: 'window',
      url: 'http://window',
      sdl: `${link}
        type Query { cases(first: Int): [Case!]! @SIZE(assumedSize: 25, slicingArguments: ["first"], requireOneSlicingArgument: false) }
        type Case { id: ID! pdf: String @COST(weight: 100) }`
        .replace('@SIZE', link.includes('"@s"') ? '@s' : '@listSize')
        .replace('@COST', link.includes('"@c"') ? '@c' : '@cost'),
    },
  ]).supergraphSdl;

const declaredIn = (supergraphSdl: string) => {
  const document = parse(supergraphSdl);
  const costs = new FieldCosts(buildASTSchema(document, { assumeValidSDL: true }), declaredCosts(document), 10);
  const of = (type: string, name: string) => {
    const field = costs.field(type, name);
    return field && costs.of(type, field);
  };
  return { pdf: of('Case', 'pdf')?.weight, cases: of('Query', 'cases')?.declared };
};

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import:';
const declared = { pdf: 100, cases: { assumedSize: 25, slicingArguments: ['first'], sizedFields: [] } };

describe('what a supergraph declares of costs', () => {
  it('is read by the usual names', () => {
    expect(declaredIn(federation(`${LINK} ["@cost", "@listSize"])`))).toEqual(declared);
  });

  it('is read by the names that subgraphs gave', () => {
    const supergraphSdl = federation(`${LINK} [{ name: "@cost", as: "@c" }, { name: "@listSize", as: "@s" }])`);
    expect(supergraphSdl).toContain('@c(weight: 100)');
    expect(declaredIn(supergraphSdl)).toEqual(declared);
  });

  it('is read by the prefix that a link gives to all of it', () => {
    const supergraphSdl = federation(`${LINK} ["@cost", "@listSize"])`)
      .replace(/cost\/v0.1", import: \["@listSize"\]/, 'cost/v0.1", as: "price"')
      .replaceAll('@listSize', '@price__listSize')
      .replaceAll('@cost', '@price');
    expect(declaredIn(supergraphSdl)).toEqual(declared);
  });

  it('is nothing without the link, whatever directives are called', () => {
    const document = 'type Query { cases: [Case] } type Case { pdf: String @cost(weight: 100) }';
    expect(declaredIn(document)).toEqual({ pdf: 0, cases: undefined });
  });
});
