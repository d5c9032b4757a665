/** A list that somebody at the hall works from: who asks, and what. `id` of a case and `after` a cursor where it takes them. */
export interface Worklist {
  readonly what: string;
  readonly persona: string;
  readonly query: string;
  /** A party's own cases, drafts or files are few: they may be sorted when they have been found. */
  readonly few?: boolean;
  /** It counts all there are, by an index that holds nothing else. */
  readonly countsAll?: boolean;
}

/** An applicant with many cases, as an agent has. */
export const AGENT = 'bench-00';

const ROW = 'id number title stage receivedAt enterprise { name } tasks { id title status dueOn }';
const CASES = `edges { node { ${ROW} } } pageInfo { endCursor }`;

const cases = (what: string, persona: string, field: string, few = false): Worklist => ({
  what: `window: ${what}`,
  persona,
  query: `query ($after: String) { list: ${field} { ${CASES} } }`.replace(field.includes('$after') ? '' : ' ($after: String)', ''),
  few,
});
const list = (what: string, persona: string, field: string, node = 'id', few = false): Worklist => ({
  what,
  persona,
  query: `{ list: ${field} { edges { node { ${node} } } } }`,
  few,
});
const TASK = 'id stage item { name } clock { committedDueOn }';
const tasks = (what: string, field: string): Worklist => list(`department: ${what}`, 'tax-approver', field, TASK);

/** Every list at the window and of a department. What is added to the graph as a list belongs here, too. */
export const worklists: readonly Worklist[] = [
  cases('all cases, newest first', 'window-clerk', 'cases(first: 50)'),
  cases('all cases, a page further on', 'window-clerk', 'cases(first: 50, after: $after)'),
  cases('cases to be reviewed', 'window-clerk', 'cases(stage: RECEIVED, first: 50)'),
  cases('cases of a department', 'tax-reviewer', 'cases(first: 50)'),
  cases('cases of a department, a page further on', 'tax-reviewer', 'cases(first: 50, after: $after)'),
  cases('cases to be reviewed of a department', 'tax-reviewer', 'cases(stage: RECEIVED, first: 50)'),
  cases('cases of an applicant', AGENT, 'cases(first: 50)', true),
  cases('cases handed to me', 'window-clerk', 'casesHandedToMe(first: 50)'),
  cases('cases with a supplement overdue', 'window-clerk', 'lateCases(what: SUPPLEMENT, first: 50)'),
  cases('cases with a promise overdue', 'window-clerk', 'lateCases(what: PROMISE, first: 50)'),
  cases('overdue supplements of a department', 'tax-reviewer', 'lateCases(what: SUPPLEMENT, first: 50)'),
  list('window: the shelf, what waits to be collected', 'output-clerk', 'shelf(first: 50)', `case { ${ROW} } days`),
  list('window: sheets to be handed over', 'window-clerk', 'handovers(stage: DRAWN_UP, first: 50)', 'id number'),
  list('window: sheets for a department to sign', 'tax-reviewer', 'handovers(stage: HANDED_OVER, first: 50)', 'id number'),
  list('window: drafts of an applicant', AGENT, 'myDrafts(first: 50)', 'id title'),
  list('window: inbox of an applicant', AGENT, 'myMessages(first: 50)', 'id title', true),
  list('window: unread messages of an applicant', AGENT, 'myMessages(first: 50, unreadOnly: true)', 'id title', true),
  { what: 'window: how many an applicant has not read', persona: AGENT, query: '{ myUnreadMessages }' },
  { what: 'window: files not handed in yet', persona: AGENT, query: '{ myUploads { id fileName } }', few: true },
  list('window: breaches of the one-time notice', 'operations', 'noticeBreaches(first: 50)'),
  {
    what: 'window: outbox, how many in which state',
    persona: 'operations',
    query: '{ notificationsOutbox { counts { channel state count } oldestDueAt } }',
    countsAll: true,
  },
  {
    what: 'window: outbox, what was not delivered',
    persona: 'operations',
    query: '{ notificationsOutbox { list: undelivered(first: 50) { edges { node { id } } } } }',
  },
  {
    what: 'window: one case with its tasks and results',
    persona: 'operations',
    query:
      'query ($id: ID!) { case(id: $id) { id stage enterprise { name } tasks { id title status } results { name } deliveries { id } } }',
    few: true,
  },
  tasks('all tasks, oldest first', 'taxTasks(first: 50)'),
  tasks('tasks that have arrived', 'taxTasks(stage: ARRIVED, first: 50)'),
  ...['CLAIMABLE', 'MINE', 'SUSPENDED', 'DUE', 'SECOND_REVIEWS', 'ASKED_OF_ME'].map((name) =>
    tasks(`worklist ${name}`, `taxWorklist(list: ${name}, first: 50)`),
  ),
];
