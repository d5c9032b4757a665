import { byId, never, type Theme } from './theme.js';

const papers = [
  { __typename: 'Form', id: 'f', title: '申请表', pages: 2 },
  { __typename: 'Certificate', id: 'z', title: '营业执照', pages: 1 },
];
const bare = papers.map(({ __typename, id }) => ({ __typename, id }));

/** The desk has titles of forms alone where it answers with a union, and of all papers where with an interface. */
export const abstractProvides: Theme = {
  name: '@provides through unions and interfaces',
  subgraphs: {
    desk: {
      sdl: `
        type Query {
          papers: [Paper] @provides(fields: "... on Form { title }")
          folder: Folder @provides(fields: "papers { id title }")
        }
        union Paper = Form | Certificate
        interface Titled { id: ID! title: String }
        type Folder @key(fields: "id") { id: ID! papers: [Titled] @external }
        type Form implements Titled @key(fields: "id") { id: ID! title: String @external }
        type Certificate implements Titled @key(fields: "id") { id: ID! title: String @external }
      `,
      resolvers: {
        Query: {
          papers: () => [{ ...bare[0], title: '申请表' }, bare[1]],
          folder: () => ({ id: 'm', papers }),
        },
      },
    },
    archive: {
      sdl: `
        interface Titled { id: ID! title: String }
        type Folder @key(fields: "id") { id: ID! papers: [Titled] @shareable }
        type Form implements Titled @key(fields: "id") { id: ID! title: String @shareable pages: Int }
        type Certificate implements Titled @key(fields: "id") { id: ID! title: String @shareable pages: Int }
      `,
      resolvers: {
        Folder: { papers: never('papers of a folder') },
        Form: { __resolveReference: never('a form') },
        Certificate: { __resolveReference: byId(papers) },
      },
    },
  },
  asks: [
    {
      shows: 'brings one type of a union along',
      query: '{ papers { ... on Form { id title } ... on Certificate { id } } }',
      data: { papers: [{ id: 'f', title: '申请表' }, { id: 'z' }] },
      asked: ['desk'],
    },
    {
      shows: 'and another one is completed elsewhere',
      query: '{ papers { ... on Form { title } ... on Certificate { title pages } } }',
      data: { papers: [{ title: '申请表' }, { title: '营业执照', pages: 1 }] },
      asked: ['desk', 'archive'],
    },
    {
      shows: 'brings every type of an interface along',
      query: '{ folder { papers { id title } } }',
      data: {
        folder: {
          papers: [
            { id: 'f', title: '申请表' },
            { id: 'z', title: '营业执照' },
          ],
        },
      },
      asked: ['desk'],
    },
  ],
};
