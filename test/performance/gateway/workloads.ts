import { departments } from '../../../schema/departments.js';
import { CASES, MOST_CASES } from './bench-data.js';
import { factsField } from './bench-schema.js';

/** One kind of request. `variables` differ from one request to the next where the kind allows it. */
export interface Workload {
  readonly name: string;
  readonly query: string;
  readonly variables: (turn: number) => Record<string, unknown>;
  /** Beside what every request bears. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Requests under way at once. */
  readonly atOnce: number;
}

const facts = departments.map(({ typePrefix }) => `${factsField(typePrefix)} { number status since }`).join(' ');

export const workloads: readonly Workload[] = [
  {
    name: 'unified case, 6 tasks',
    atOnce: 8,
    variables: (turn) => ({ id: `C${turn % CASES}` }),
    query: `query UnifiedCase($id: ID!) { case(id: $id) {
      id number title channel stage round receivedAt acceptedAt applicantName
      enterprise { name creditCode ${facts} }
      notices { number issuedAt lines { number wrong repair } }
      tasks { __typename id title step status dueOn
        item { id name promisedDays }
        clock { startedOn dueOn committedDueOn usedDays remaining state provisional }
        people { claimedBy decidedBy } decision { outcome opinion decidedAt } document { name number issuedOn validUntil } }
      results { name number delivered } timeline { at what step } } }`,
  },
  {
    name: '20 cases, tasks, items',
    atOnce: 8,
    variables: (turn) => ({ first: 20 + (turn % 8) - 4 }),
    query: `query Cases($first: Int) { cases(first: $first) { id number title stage receivedAt
      tasks { id title status dueOn item { id name } decision { outcome decidedAt } } } }`,
  },
  {
    name: `enterprise, ${MOST_CASES} cases`,
    atOnce: 4,
    variables: (turn) => ({ id: `E${turn % 8}`, first: MOST_CASES }),
    query: `query Enterprise($id: ID!, $first: Int) { enterprise(id: $id) { name creditCode ${facts}
      cases(first: $first) { id number title stage receivedAt tasks { id title status decision { outcome } } } } }`,
  },
  { name: 'tiny query', atOnce: 16, variables: () => ({}), query: 'query Tiny { hall }' },
];
