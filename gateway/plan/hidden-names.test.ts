import { describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

const graph = openGraph({
  bureau: {
    sdl: `
      enum Stage { OPEN HELD @inaccessible }
      interface Task { id: ID! stage: Stage }
      type PublicTask implements Task { id: ID! stage: Stage }
      type SealedTask implements Task @inaccessible { id: ID! stage: Stage }
      union Paper = Form | Dossier
      type Form { id: ID! }
      type Dossier @inaccessible { id: ID! }
      type Query { tasks: [Task] papers: [Paper] must: [Task!] }
    `,
    resolvers: {
      Query: {
        tasks: () => [
          { __typename: 'PublicTask', id: '1', stage: 'HELD' },
          { __typename: 'SealedTask', id: '2', stage: 'OPEN' },
        ],
        must: () => [{ __typename: 'SealedTask', id: '2' }],
        papers: () => [
          { __typename: 'Dossier', id: 'd' },
          { __typename: 'Form', id: 'f' },
        ],
      },
    },
  },
});

describe('what is inaccessible and stands in an answer nevertheless', () => {
  it('is null, and nothing says that there is something', async () => {
    expect(await graph.run('{ tasks { id stage } papers { ... on Form { id } } }')).toEqual({
      data: { tasks: [{ id: '1', stage: null }, null], papers: [null, { id: 'f' }] },
    });
  });

  it('is an error where null may not be', async () => {
    const { data, errors } = await graph.run('{ must { id } }');
    expect([data, errors]).toEqual([
      { must: null },
      [expect.objectContaining({ path: ['must', 0], extensions: { code: 'INVALID_SUBGRAPH_DATA' } })],
    ]);
  });
});
