import { byId, type Row, type Theme } from './theme.js';

const forms = {
  a: { __typename: 'Licence', mark: 'M1', seal: 'S1', number: 'N1' },
  b: { __typename: 'Draft', mark: 'M2', seal: 'S2', editor: '李' },
};
const cases = [
  { id: 'c1', form: forms.a },
  { id: 'c2', form: forms.b },
];
const types = (hidden: string) => `
  interface Marked { mark: String! }
  interface Sealed implements Marked { mark: String! seal: String! }
  type Licence implements Marked & Sealed @shareable { mark: String! seal: String! number: String! }
  type Draft implements Marked & Sealed @shareable ${hidden} { mark: String! seal: String! editor: String! }
`;

/** What is required of a form depends on its type, which clients need not see. */
export const requiredFragments: Theme = {
  name: '@requires with fragments',
  subgraphs: {
    window: {
      sdl: `type Query { mine: Case } type Case @key(fields: "id") { id: ID! form: Marked } ${types('')}`,
      resolvers: { Query: { mine: () => cases[0] }, Case: { __resolveReference: byId(cases) } },
    },
    print: {
      sdl: `
        type Query { first: Case second: Case }
        type Case @key(fields: "id") {
          id: ID!
          form: Marked @external
          sheet: String! @requires(fields: "form { mark ... on Sealed { seal ... on Licence { number } ... on Draft { editor } } }")
          mark: String! @requires(fields: "form { ... on Marked { mark } }")
        }
        ${types('@inaccessible')}
      `,
      resolvers: {
        Query: { first: () => ({ id: 'c1' }), second: () => ({ id: 'c2' }) },
        Case: {
          sheet: ({ form }: Row) => ['mark', 'seal', 'number', 'editor'].map((name) => (form as Row)[name] ?? '').join('/'),
          mark: ({ form }: Row) => `${(form as Row).mark}!`,
        },
      },
    },
  },
  asks: [
    { shows: 'sends what is of the type', query: '{ mine { sheet } }', data: { mine: { sheet: 'M1/S1/N1/' } } },
    {
      shows: 'asks for it first where it begins',
      query: '{ first { sheet } }',
      data: { first: { sheet: 'M1/S1/N1/' } },
      asked: ['print', 'window', 'print'],
    },
    {
      shows: 'sends what is of a type that clients do not see, and does not show it',
      query: '{ second { sheet mark form { __typename mark } } }',
      data: { second: { sheet: 'M2/S2//李', mark: 'M2!', form: null } },
    },
    {
      shows: 'stands beside what the client asks of the same field',
      query: '{ first { form { kind: __typename ... on Licence { number } } mark } }',
      data: { first: { form: { kind: 'Licence', number: 'N1' }, mark: 'M1!' } },
    },
  ],
};
