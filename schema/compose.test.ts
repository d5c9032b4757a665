import { describe, expect, it } from '@jest/globals';
import { CompositionFault, compose, type SubgraphSource } from './compose.js';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';

const window: SubgraphSource = {
  name: 'window',
  url: 'http://window',
  sdl: `${federation}
    interface Task { id: ID! }
    type TaxTask implements Task @key(fields: "id") { id: ID! }
    type Query { "案件的任务" tasks: [Task!]! }`,
};
const tax: SubgraphSource = {
  name: 'tax',
  url: 'http://tax',
  sdl: `${federation}
    interface Task { id: ID! decision: String }
    type TaxTask implements Task @key(fields: "id") { id: ID! decision: String }`,
};
const rival: SubgraphSource = {
  name: 'rival',
  url: 'http://rival',
  sdl: `${federation} type Query { tasks: Int }`,
};

function findingsOf(subgraphs: SubgraphSource[]) {
  try {
    compose(subgraphs);
  } catch (error) {
    if (error instanceof CompositionFault) return error.findings;
    throw error;
  }
  throw new Error('It composed');
}

describe('composing the subgraphs', () => {
  it('gives the same supergraph and public schema in whatever order the subgraphs come', () => {
    expect(compose([tax, window])).toEqual(compose([window, tax]));
  });

  it('lets an interface of two subgraphs show the fields of both, with their descriptions', () => {
    const { apiSdl, supergraphSdl } = compose([window, tax]);
    expect(apiSdl).toContain('interface Task {\n  decision: String\n  id: ID!\n}');
    expect(apiSdl).toContain('"""案件的任务"""');
    expect(apiSdl).not.toContain('join__');
    expect(supergraphSdl).toContain('@join__graph(name: "tax", url: "http://tax")');
  });

  it('tells of an interface field that one subgraph lacks as a hint, and names the subgraphs', () => {
    expect(compose([window, tax]).hints).toEqual([
      {
        code: 'INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD',
        message: expect.stringContaining('"Task.decision"'),
        subgraphs: ['tax', 'window'],
      },
    ]);
  });

  it('reports every conflict, with its code and the subgraphs concerned, in the same order whatever the input order', () => {
    const findings = findingsOf([window, rival, tax]);
    expect(findings.map(({ code, subgraphs }) => ({ code, subgraphs }))).toEqual([
      { code: 'FIELD_TYPE_MISMATCH', subgraphs: ['rival', 'window'] },
      { code: 'INVALID_FIELD_SHARING', subgraphs: ['rival', 'window'] },
    ]);
    expect(findingsOf([tax, rival, window])).toEqual(findings);
  });

  it('names the subgraph whose schema cannot be read, all of them at once', () => {
    const findings = findingsOf([
      { ...tax, sdl: 'type {' },
      { ...window, sdl: 'type' },
    ]);
    expect(findings.map(({ code, subgraphs }) => ({ code, subgraphs }))).toEqual([
      { code: 'INVALID_GRAPHQL', subgraphs: ['tax'] },
      { code: 'INVALID_GRAPHQL', subgraphs: ['window'] },
    ]);
  });

  it('names the subgraph whose schema speaks of a type that it does not have', () => {
    expect(findingsOf([{ ...tax, sdl: 'type Query { a: Missing }' }])).toEqual([
      { code: 'INVALID_GRAPHQL', message: '[tax] Unknown type Missing', subgraphs: ['tax'] },
    ]);
  });

  it('refuses two subgraphs of one name', () => {
    expect(findingsOf([tax, tax])).toEqual([expect.objectContaining({ code: 'DUPLICATE_SUBGRAPH', subgraphs: ['tax'] })]);
  });
});
