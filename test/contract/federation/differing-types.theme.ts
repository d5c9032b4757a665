import { byId, type Theme } from './theme.js';

const people = [{ __typename: 'Person', id: 'p1', name: '王芳' }];
const parties = () => [...people, { __typename: 'Agency', id: 'g1', name: '代办中心' }];

/** `id` may be null of an agency and not of a person: in one document that takes other names, which clients do not see. */
export const differingTypes: Theme = {
  name: 'fields of one name that differ in type',
  subgraphs: {
    counter: {
      sdl: 'type Query { people: [Person!]! } type Person { id: ID @shareable }',
      resolvers: { Query: { people: () => people.map(({ id }) => ({ id })) } },
    },
    registry: {
      sdl: `
        type Query { parties: [Party!]! }
        union Party = Person | Agency
        type Person @key(fields: "id") { id: ID! name: String near: [Party!]! }
        type Agency { id: ID name: String @shareable near: [Party!]! }
      `,
      resolvers: { Query: { parties }, Person: { __resolveReference: byId(people), near: parties }, Agency: { near: parties } },
    },
  },
  asks: [
    {
      shows: 'are answered beside an entity that is completed',
      query: '{ people { id name } parties { ... on Person { id name } ... on Agency { id name } } }',
      data: {
        people: [{ id: 'p1', name: '王芳' }],
        parties: [
          { id: 'p1', name: '王芳' },
          { id: 'g1', name: '代办中心' },
        ],
      },
    },
    {
      shows: 'are answered however deep they stand',
      query: `{ parties { ...All ... on Person { near { ...All } } ... on Agency { near { ...All } } } }
        fragment All on Party { ... on Person { id } ... on Agency { id name } }`,
      data: {
        parties: [
          { id: 'p1', near: [{ id: 'p1' }, { id: 'g1', name: '代办中心' }] },
          { id: 'g1', name: '代办中心', near: [{ id: 'p1' }, { id: 'g1', name: '代办中心' }] },
        ],
      },
    },
  ],
};
