import { byId, type Theme } from './theme.js';

const staff = [
  { __typename: 'Reviewer', id: 'r1', level: 2 },
  { __typename: 'Reviewer', id: 'r2', level: 3 },
];
const find = byId(staff);

export const typenames: Theme = {
  name: '__typename',
  subgraphs: {
    hall: {
      sdl: `
        type Query { desk: Desk slip: Slip }
        union Desk = Counter | Kiosk
        interface Slip { id: ID! }
        type Counter implements Slip { id: ID! }
        type Kiosk implements Slip { id: ID! }
        interface Staff @key(fields: "id") { id: ID! }
        type Reviewer implements Staff @key(fields: "id") { id: ID! level: Int! }
      `,
      resolvers: {
        Query: { desk: () => ({ __typename: 'Counter', id: 'd' }), slip: () => ({ __typename: 'Kiosk', id: 's' }) },
        Staff: { __resolveReference: find },
        Reviewer: { __resolveReference: find },
      },
    },
    roster: {
      sdl: 'type Query { staff: [Staff] } type Staff @key(fields: "id") @interfaceObject { id: ID! name: String! }',
      resolvers: { Query: { staff: () => staff.map(({ id }) => ({ id })) }, Staff: { name: () => '陈' } },
    },
  },
  asks: [
    {
      shows: 'is answered under every name, of a union and of an interface',
      query: '{ desk { __typename a: __typename } slip { id b: __typename __typename } }',
      data: { desk: { __typename: 'Counter', a: 'Counter' }, slip: { id: 's', b: 'Kiosk', __typename: 'Kiosk' } },
      asked: ['hall'],
    },
    {
      shows: 'is answered in fragments',
      query: '{ desk { ... on Kiosk { t: __typename } ... on Counter { t: __typename } } slip { ... on Kiosk { t: __typename } } }',
      data: { desk: { t: 'Counter' }, slip: { t: 'Kiosk' } },
    },
    {
      shows: 'is the type of the object and not the name of an interface object',
      query: '{ staff { __typename } }',
      data: { staff: [{ __typename: 'Reviewer' }, { __typename: 'Reviewer' }] },
      asked: ['roster', 'hall'],
    },
    {
      shows: 'needs no second request where nobody asks for it',
      query: '{ staff { id } }',
      data: { staff: [{ id: 'r1' }, { id: 'r2' }] },
      asked: ['roster'],
    },
    {
      shows: 'is answered of roots by nobody',
      query: '{ __typename staff { id } }',
      data: { __typename: 'Query', staff: [{ id: 'r1' }, { id: 'r2' }] },
      asked: ['roster'],
    },
  ],
};
