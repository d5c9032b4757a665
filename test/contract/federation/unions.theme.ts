import { type Row, type Theme } from './theme.js';

const enterprise = { __typename: 'Enterprise', id: 'e1', name: '华清科技', credit: '91350100', rating: 'A' };
const person = { __typename: 'Person', id: 'p1', name: '王芳', credit: '3501', pass: 'P-9' };
const agency = { __typename: 'Agency', id: 'g1', name: '代办中心', rating: 'B' };
const known = (row: Row) => ({ __resolveReference: ({ id }: Row) => (id === row.id ? row : null) });

/** Two subgraphs have a union of one name and have one member in common; each has one of its own. */
export const unions: Theme = {
  name: 'unions of which subgraphs know different members',
  subgraphs: {
    registry: {
      sdl: `
        type Query { applicant: Party @shareable registered: Party desk: Desk @shareable }
        union Party = Enterprise | Person
        type Enterprise @key(fields: "id") { id: ID! name: String! @shareable credit: String! }
        type Person @key(fields: "id") { id: ID! name: String! @shareable credit: String! }
        type Desk { party: Party @shareable guest: Party }
      `,
      resolvers: {
        Query: { applicant: () => enterprise, registered: () => enterprise, desk: () => ({ party: enterprise, guest: person }) },
        Enterprise: known(enterprise),
        Person: known(person),
      },
    },
    rating: {
      sdl: `
        type Query { applicant: Party @shareable rated: Party desk: Desk @shareable }
        union Party = Enterprise | Agency
        type Enterprise @key(fields: "id") { id: ID! name: String! @shareable rating: String! }
        type Agency @key(fields: "id") { id: ID! name: String! @shareable rating: String! }
        type Desk { party: Party @shareable help: Party }
      `,
      resolvers: {
        Query: { applicant: () => enterprise, rated: () => agency, desk: () => ({ party: enterprise, help: agency }) },
        Enterprise: known(enterprise),
        Agency: known(agency),
      },
    },
  },
  asks: [
    { shows: 'answer with an empty object for what it is not', query: '{ applicant { ... on Agency { name } } }', data: { applicant: {} } },
    {
      shows: 'answer by what it is',
      query: '{ applicant { ... on Agency { name } ... on Enterprise { name } } }',
      data: { applicant: { name: '华清科技' } },
    },
    {
      shows: 'ask nobody for what it cannot be',
      query: '{ registered { ... on Agency { rating } } }',
      data: { registered: {} },
      asked: ['registry'],
    },
    {
      shows: 'complete the common member from both',
      query: '{ registered { ... on Enterprise { name credit rating } ... on Agency { rating } } }',
      data: { registered: { name: '华清科技', credit: '91350100', rating: 'A' } },
      asked: ['registry', 'rating'],
    },
    {
      shows: 'are put together below an object that both resolve',
      query: `{ desk {
        party { kind: __typename ... on Enterprise { credit rating } }
        guest { ... on Person { credit } ... on Enterprise { rating } }
        help { ... on Agency { rating } }
      } }`,
      data: { desk: { party: { kind: 'Enterprise', credit: '91350100', rating: 'A' }, guest: { credit: '3501' }, help: { rating: 'B' } } },
    },
  ],
};
