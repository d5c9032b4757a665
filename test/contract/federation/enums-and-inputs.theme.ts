import { byId, type Row, type Theme } from './theme.js';

const cases = [
  { id: 'c1', stage: 'OPEN' },
  { id: 'c2', stage: 'SEALED' },
];
const Case = { __resolveReference: byId(cases) };

/** One bureau knows fewer stages than the other, and fewer conditions: what only one knows clients do not see, or cannot say. */
export const enumsAndInputs: Theme = {
  name: 'enums and inputs on which subgraphs do not agree',
  subgraphs: {
    bureau: {
      sdl: `
        type Query { cases: [Case] find(by: Filter!): [Case!] }
        type Case @key(fields: "id") { id: ID! stage: Stage @shareable }
        enum Stage { OPEN }
        input Filter { first: Int! }
      `,
      resolvers: { Query: { cases: () => cases, find: (_: unknown, { by }: Row) => ('after' in (by as Row) ? [] : cases) }, Case },
    },
    archive: {
      sdl: `
        type Query { kept: [Case!] at(stage: Stage!): [Case!] search(by: Filter!): [Case!] }
        type Case @key(fields: "id") { id: ID! stage: Stage @shareable }
        enum Stage { OPEN SEALED @inaccessible }
        input Filter { first: Int! after: Int }
      `,
      resolvers: {
        Query: { kept: () => cases, at: (_: unknown, { stage }: Row) => cases.filter((each) => each.stage === stage), search: () => cases },
        Case,
      },
    },
  },
  asks: [
    { shows: 'do no harm where nobody looks', query: '{ cases { id } }', data: { cases: [{ id: 'c1' }, { id: 'c2' }] } },
    {
      shows: 'are null with an error where the subgraph itself does not know the value',
      query: '{ cases { id stage } }',
      data: {
        cases: [
          { id: 'c1', stage: 'OPEN' },
          { id: 'c2', stage: null },
        ],
      },
      errorsAt: ['cases.1.stage'],
    },
    { shows: 'are null where it knows a hidden one', query: '{ kept { stage } }', data: { kept: [{ stage: 'OPEN' }, { stage: null }] } },
    {
      shows: 'take what is common',
      query: '{ at(stage: OPEN) { id } find(by: { first: 1 }) { id } }',
      data: { at: [{ id: 'c1' }], find: [{ id: 'c1' }, { id: 'c2' }] },
    },
    { shows: 'refuse a hidden value', query: '{ at(stage: SEALED) { id } }', refused: 'Value "SEALED" does not exist in "Stage" enum.' },
    {
      shows: 'refuse a field that one lacks',
      query: '{ find(by: { first: 1, after: 2 }) { id } }',
      refused: 'Field "after" is not defined by type "Filter".',
    },
    {
      shows: 'even of the subgraph that has it',
      query: '{ search(by: { first: 1, after: 2 }) { id } }',
      refused: 'Field "after" is not defined by type "Filter".',
    },
  ],
};
