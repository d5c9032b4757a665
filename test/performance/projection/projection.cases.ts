import { buildSchema, type GraphQLSchema } from 'graphql';

/** A projection to measure: what is asked, and the merged data as it comes from a parser. */
export interface ProjectionCase {
  readonly what: string;
  readonly query: string;
  readonly data: string;
}

const texts = ['企业开办一件事', '办理中：等待当事人补充材料', '0f8fad5b-d9cb-469f-a165-70867728950e', '2026-01-01', '甲公司', 'tax-1'];
const names = (count: number) => Array.from({ length: count }, (_, index) => `text${index}`);
const textFields = names(15).map((name) => `${name}: String`);

export const projectionSchema: GraphQLSchema = buildSchema(`
  scalar DateTime
  enum Status { OPEN CLOSED }
  type Party { id: ID! code: String! title: String! }
  type Note { at: DateTime! text: String! by: Party! }
  interface Task { id: ID! at: DateTime! status: Status! urgent: Boolean! days: Int share: Float party: Party! notes: [Note!]! ${textFields} }
  type TaxTask implements Task { id: ID! at: DateTime! status: Status! urgent: Boolean! days: Int share: Float party: Party! notes: [Note!]! ${textFields} tax: Int }
  type LandTask implements Task { id: ID! at: DateTime! status: Status! urgent: Boolean! days: Int share: Float party: Party! notes: [Note!]! ${textFields} plot: String }
  type Item { id: ID! title: String! count: Int! status: Status! at: DateTime! required: Boolean! ${textFields.slice(0, 4)} }
  type Case { id: ID! title: String! tasks: [Task!]! items: [Item!]! }
  type Query { case: Case! cases: [Case!]! items: [Item!]! }
`);

const itemFields = `id title count status at required ${names(4).join(' ')}`;

export const projectionCases: readonly ProjectionCase[] = [
  {
    what: 'unified case: 6 tasks',
    query: `{ case { id title tasks { __typename id at status urgent days share party { id code title } notes { at text by { id code title } }
      ${names(15).join(' ')} ... on TaxTask { tax } ... on LandTask { plot } } } }`,
    data: JSON.stringify({ case: caseOf(1, 6, 0) }),
  },
  {
    what: '20 cases with tasks and items',
    query:
      '{ cases { id title tasks { id status at party { title } text0 text1 ... on TaxTask { tax } } items { id title count status } } }',
    data: JSON.stringify({ cases: Array.from({ length: 20 }, (_, index) => caseOf(index, 5, 5)) }),
  },
  { what: '872 items of 10 fields', query: `{ items { ${itemFields} } }`, data: JSON.stringify({ items: itemsOf(872) }) },
];

function caseOf(number: number, tasks: number, items: number) {
  return {
    __typename: 'Case',
    id: `case-${number}`,
    title: texts[0],
    tasks: Array.from({ length: tasks }, (_, index) => taskOf(index)),
    items: itemsOf(items),
  };
}

function taskOf(number: number) {
  const party = { id: `party-${number}`, code: 'P1', title: texts[4] };
  const own = number % 2 === 0 ? { __typename: 'TaxTask', tax: number } : { __typename: 'LandTask', plot: texts[2] };
  const note = { at: '2026-11-28T05:51:49.000Z', text: texts[1], by: party };
  const common = {
    id: `task-${number}`,
    at: note.at,
    status: 'OPEN',
    urgent: false,
    days: number,
    share: number + 0.5,
    party,
    notes: [note, note],
  };
  return { ...common, ...own, ...textsOf(15) };
}

function itemsOf(count: number) {
  const at = '2026-11-28T05:51:49.000Z';
  return Array.from({ length: count }, (_, index) => ({
    id: `item-${index}`,
    title: texts[index % 6],
    count: index,
    status: 'CLOSED',
    at,
    required: true,
    ...textsOf(4),
  }));
}

function textsOf(count: number) {
  return Object.fromEntries(names(count).map((name, index) => [name, texts[index % texts.length]]));
}
