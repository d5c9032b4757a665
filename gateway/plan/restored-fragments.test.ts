import { beforeEach, describe, expect, it } from '@jest/globals';
import { openGraph } from '../testing/graph.fixture.js';

type Row = Record<string, unknown>;

const form = { __typename: 'Form', title: '申请表' };
const licence = { __typename: 'Licence', number: 'N-7', issued: 2024, office: { name: '一窗' } };
const dossier = { __typename: 'Dossier', shelf: '3-12' };

/** Both subgraphs have the papers of a case, and each has a kind that the other does not know. */
const graph = openGraph({
  window: {
    sdl: `
      type Query { mine: Case both: Case @shareable }
      type Case @key(fields: "id") { id: ID! bag: Bag @shareable }
      type Bag @shareable { papers: [Paper!]! first: Named }
      union Paper = Form | Licence
      interface Named { title: String }
      type Form implements Named @shareable { title: String }
      type Note implements Named { title: String lines(first: Int): [String!] }
      type Licence { number: String issued(plus: Int = 0): Int office: Office }
      type Office { name: String }
    `,
    resolvers: {
      Query: {
        mine: () => ({ id: 'c1', bag: { papers: [form, licence], first: { __typename: 'Note', title: '便笺' } } }),
        both: () => ({ id: 'c1', bag: { papers: [form] } }),
      },
      Licence: { issued: ({ issued }: Row, { plus }: Row) => Number(issued) + Number(plus) },
      Note: { lines: (_: unknown, { first }: Row) => ['一', '二', '三'].slice(0, Number(first)) },
    },
  },
  archive: {
    sdl: `
      type Query { kept: Case both: Case @shareable }
      type Case @key(fields: "id") { id: ID! bag: Bag @shareable old: Bag }
      type Bag @shareable { papers: [Paper!]! first: Named }
      union Paper = Form | Dossier
      interface Named { title: String }
      type Form implements Named @shareable { title: String }
      type Dossier { shelf: String }
    `,
    resolvers: {
      Query: {
        kept: () => ({ id: 'c1', bag: { papers: [form, dossier], first: form } }),
        both: () => ({ id: 'c1', bag: { papers: [form] } }),
      },
      Case: { old: () => ({ papers: [form, dossier] }) },
    },
  },
});

const services = () => graph.calls.map(({ service }) => service);
const papers = 'papers { __typename ... on Form { title } ... on Licence { number office { name } } ... on Dossier { shelf } }';

beforeEach(() => {
  graph.calls.length = 0;
});

describe('a type that only one of the subgraphs has that could answer', () => {
  it('is answered by the one that is asked', async () => {
    const { office, number } = licence;
    expect(await graph.run(`{ mine { bag { ${papers} } } }`)).toEqual({
      data: { mine: { bag: { papers: [form, { __typename: 'Licence', number, office }] } } },
    });
    expect(await graph.run(`{ kept { bag { ${papers} } } }`)).toEqual({ data: { kept: { bag: { papers: [form, dossier] } } } });
    expect(services()).toEqual(['window', 'archive']);
  });

  it('is not asked for of the other one', async () => {
    expect(await graph.run('{ mine { bag { papers { __typename ... on Dossier { shelf } } } } }')).toEqual({
      data: { mine: { bag: { papers: [{ __typename: 'Form' }, { __typename: 'Licence' }] } } },
    });
    expect(await graph.run(`{ both { bag { ${papers} } } }`)).toEqual({ data: { both: { bag: { papers: [form] } } } });
    expect(services()).toEqual(['window', expect.any(String)]);
  });

  it('is answered below an entity too', async () => {
    expect(await graph.run(`{ mine { old { ${papers} } } }`)).toEqual({ data: { mine: { old: { papers: [form, dossier] } } } });
  });

  it('comes with the arguments, variables, aliases and named fragments of the client', async () => {
    const source = `query ($plus: Int, $first: Int = 2) { mine { bag { papers { ...P } first { title ... on Note { lines(first: $first) } } } } }
      fragment P on Paper { ... on Form { title } ...L }
      fragment L on Licence { a: issued(plus: $plus) b: issued }`;
    expect(await graph.run(source, { plus: 3 })).toEqual({
      data: { mine: { bag: { papers: [{ title: '申请表' }, { a: 2027, b: 2024 }], first: { title: '便笺', lines: ['一', '二'] } } } },
    });
    expect(graph.calls[0]?.variables).toEqual({ plus: 3, first: 2 });
  });
});
