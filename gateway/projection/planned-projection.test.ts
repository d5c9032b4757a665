import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { executeSync, type GraphQLFormattedError, parse, validate } from 'graphql';
import { openGraph } from '../testing/graph.fixture.js';
import { Choices } from './testing/choices.js';
import { validOperation } from './testing/valid-operation.js';

type Row = Record<string, unknown>;
type Path = readonly (string | number)[];

const officer: Row = { __typename: 'Officer', id: 'o', name: '王敏', badge: 7, salary: 9, grade: 'SENIOR', desk: { room: 'A3', floor: 2 } };
const clerk: Row = { __typename: 'Clerk', id: 'c', name: '李强', salary: null, grade: 'JUNIOR', desk: null };
const tax: Row = { __typename: 'TaxTask', id: 't', remark: null, status: 'OPEN', amount: 12.5, officer, scores: [[1, 2], [], null] };
const land: Row = { __typename: 'LandTask', id: 'l', remark: '地块', status: 'CLOSED', plot: 'P-1', officer: clerk, scores: [] };
const one: Row = {
  __typename: 'Case',
  id: '1',
  title: '设立',
  tasks: [tax, land],
  owner: officer,
  due: 100,
  level: 2,
  paper: { any: ['x'] },
};
const two: Row = { __typename: 'Case', id: '2', title: '变更', tasks: [land], owner: clerk, due: 0, level: null, paper: 'y' };
Object.assign(one, { twin: two, entries: [officer, two, tax], fee: 200 });
Object.assign(two, { twin: null, entries: [clerk], fee: 0 });
const byId = new Map([officer, clerk, tax, land, one, two].map((row) => [row.id, row]));
const root = {
  case: one,
  cases: [one, two],
  none: null,
  latest: tax,
  people: [officer, clerk],
  currency: 'CNY',
  entries: [land, one, clerk],
};

const known = { __resolveReference: ({ id }: Row) => byId.get(id) ?? null };
const typed = { __resolveType: ({ __typename }: Row) => __typename };

const graph = openGraph({
  window: {
    sdl: `
      type Query { case: Case! cases: [Case!]! none: Case latest: Task entries: [Entry] }
      union Entry = Case | Officer | Clerk | TaxTask | LandTask
      type Case @key(fields: "id") { id: ID! title: String! tasks: [Task!]! owner: Person! twin: Case entries: [Entry!] paper: Paper level: Int }
      scalar Paper
      interface Task { id: ID! remark: String }
      type TaxTask implements Task @key(fields: "id") { id: ID! remark: String }
      type LandTask implements Task @key(fields: "id") { id: ID! remark: String }
      interface Person @key(fields: "id") { id: ID! name: String! }
      type Officer implements Person @key(fields: "id") { id: ID! name: String! badge: Int! }
      type Clerk implements Person @key(fields: "id") { id: ID! name: String! }
    `,
    resolvers: {
      Query: Object.fromEntries(Object.entries(root).map(([name, value]) => [name, () => value])),
      Entry: typed,
      Task: typed,
      Person: { ...typed, ...known },
      Case: known,
      TaxTask: known,
      LandTask: known,
      Officer: known,
      Clerk: known,
    },
  },
  bureau: {
    sdl: `
      enum Status { OPEN CLOSED }
      type TaxTask @key(fields: "id") { id: ID! status: Status! amount: Float! officer: Officer! scores: [[Int!]]! }
      type LandTask @key(fields: "id") { id: ID! status: Status! plot: String officer: Clerk scores: [[Int!]]! }
      type Officer @key(fields: "id") { id: ID! }
      type Clerk @key(fields: "id") { id: ID! }
      type Case @key(fields: "id") { id: ID! level: Int @external due: Int! fee: Int @requires(fields: "level") }
    `,
    resolvers: { TaxTask: known, LandTask: known, Case: known },
  },
  personnel: {
    sdl: `
      type Query { people: [Person!]! currency: String }
      enum Grade { JUNIOR SENIOR }
      type Desk { room: String! floor: Int }
      type Person @key(fields: "id") @interfaceObject { id: ID! salary: Int grade: Grade! desk: Desk }
    `,
    resolvers: { Query: { people: () => root.people, currency: () => root.currency }, Person: known },
  },
});
const services = ['window', 'bureau', 'personnel'];

function randomCase(seed: number) {
  const choices = new Choices(seed);
  const query = validOperation(choices, graph.planner.apiSchema);
  const valid = validate(graph.planner.apiSchema, parse(query)).length === 0;
  return { choices, query, valid, variables: { a: choices.percent(50), b: choices.percent(50) } };
}

function oracle(query: string, variableValues: Row) {
  const typeResolver = (value: unknown) => (value as Row).__typename as string;
  return executeSync({ schema: graph.planner.apiSchema, document: parse(query), rootValue: root, variableValues, typeResolver });
}

/** Places that are null, and were not before. */
function blanked(before: unknown, after: unknown, path: Path = []): Path[] {
  if (after === null) return before === null ? [] : [path];
  if (typeof after !== 'object') return [];
  return Object.entries(after).flatMap(([key, value]) =>
    blanked((before as Row)[key], value, [...path, Array.isArray(after) ? Number(key) : key]),
  );
}

/** An error at the place, below it, or where a fetch that was to fill it began. */
function explains({ path = [] }: GraphQLFormattedError, place: Path): boolean {
  return path.slice(0, place.length).every((step, index) => step === place[index]);
}

describe('what is planned over several subgraphs and projected', () => {
  it('is what graphql-js makes of all the data in one place', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { query, valid, variables } = randomCase(seed);
        if (!valid) return;
        compared++;
        const answer = await graph.run(query, variables);
        expect({ query, text: JSON.stringify(answer) }).toEqual({ query, text: JSON.stringify(oracle(query, variables)) });
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('has an error for whatever a subgraph that fails leaves blank, and one alone for a cause', async () => {
    let blanks = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { choices, query, valid, variables } = randomCase(seed);
        if (!valid) return;
        const down = choices.of(services);
        graph.misbehave[down] = () => 'Bad Gateway';
        const { data, errors = [] } = (await graph.run(query, variables)) as { data: unknown; errors?: GraphQLFormattedError[] };
        delete graph.misbehave[down];
        const places = blanked(oracle(query, variables).data, data);
        blanks += places.length;
        const unexplained = places.filter((place) => !errors.some((error) => explains(error, place)));
        const codes = new Set(errors.map(({ extensions }) => extensions?.code));
        expect({ query, down, unexplained, codes }).toEqual({
          query,
          down,
          unexplained: [],
          codes: new Set(errors.length ? ['SUBGRAPH_UNAVAILABLE'] : []),
        });
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(blanks).toBeGreaterThan(20);
  });
});
