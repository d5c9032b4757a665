import { randomUUID } from 'node:crypto';
import { station } from '../../department/testing/hand-over.js';
import type { Caller } from '../../kit/domain/caller.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { callerWith, startTestSubgraph, type TestAnswer, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { bureau } from '../bureau.js';
import { hrSocialSecurityDepartment } from '../department.js';
import { TODAY } from './lawful-application.js';

const ofBureau = (sub: string, ...roles: Caller['roles']) => callerWith({ sub, name: sub, department: bureau.code, roles });

/** The people of the stories: all at their desks on `TODAY`, except who is said to be away. */
export const people = {
  reviewer: ofBureau('reviewer', 'DEPT_REVIEWER'),
  approver: ofBureau('approver', 'DEPT_APPROVER'),
  editor: ofBureau('editor', 'DEPT_CATALOG_EDITOR'),
  former: ofBureau('former', 'DEPT_APPROVER'),
  clerkWhoApproves: ofBureau('window-clerk', 'DEPT_APPROVER'),
  otherDepartment: callerWith({ sub: 'tax-approver', name: 'tax-approver', department: 'tax', roles: ['DEPT_APPROVER'] }),
  supervisor: callerWith({ sub: 'supervisor', name: 'supervisor', department: 'service-centre', roles: ['CENTER_SUPERVISOR'] }),
  operations: callerWith({ sub: 'operations', name: 'operations', department: 'service-centre', roles: ['CENTER_OPERATIONS'] }),
  auditor: callerWith({ sub: 'auditor', name: 'auditor', department: 'service-centre', roles: ['AUDITOR'] }),
  clerk: callerWith({ sub: 'window-clerk', name: 'window-clerk', department: 'service-centre', roles: ['WINDOW_CLERK'] }),
  analyst: callerWith({ sub: 'analyst', name: 'analyst', department: 'service-centre', roles: ['ANALYST'] }),
  applicant: callerWith({ sub: 'applicant', name: 'applicant', roles: ['ENTERPRISE_USER'] }),
  stranger: callerWith({ sub: 'stranger', name: 'stranger', roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0N2B025N'] }),
};

/** The bureau's subgraph on a database of its own, at ten in the morning of `TODAY`, with its staff stationed. */
export async function openBureau(engine: TestEngine): Promise<TestSubgraph> {
  const bureauAtWork = await startTestSubgraph(hrSocialSecurityDepartment, engine, `${TODAY}T02:00:00.000Z`);
  for (const { sub } of [people.reviewer, people.approver, people.clerkWhoApproves]) await station(bureauAtWork, sub ?? '');
  await station(bureauAtWork, 'former', { fromDay: '2025-01-01', toDay: '2025-12-31' });
  return bureauAtWork;
}

const CLAIM = `mutation ($input: ClaimHrSocialSecurityTaskInput!) {
  claimHrSocialSecurityTask(input: $input) { __typename ... on Refusal { code } }
}`;
const DECIDE = `mutation ($input: DecideHrSocialSecurityTaskInput!) {
  decideHrSocialSecurityTask(input: $input) {
    __typename
    ... on HrSocialSecurityTask { id stage document { name number validUntil } decision { outcome opinion } }
    ... on Refusal { code message ruleRef { document article } details { subject message } }
  }
}`;

/** A piece of an answer, whatever the query asked for. */
export type Seen = NonNullable<TestAnswer['data']>;

export interface Decision {
  readonly taskId: string;
  readonly outcome?: 'APPROVED' | 'DENIED';
  readonly opinion?: string;
  readonly details?: object;
  readonly idempotencyKey?: string;
}

export async function claim(at: TestSubgraph, caller: Caller, taskId: string): Promise<Seen> {
  return dataOf(await at.ask(caller, CLAIM, { input: { taskId, idempotencyKey: randomUUID() } }), 'claimHrSocialSecurityTask');
}

export async function decide(at: TestSubgraph, caller: Caller, decision: Decision): Promise<Seen> {
  const input = { outcome: 'APPROVED', opinion: '经审查，符合规定', idempotencyKey: randomUUID(), ...decision };
  return dataOf(await at.ask(caller, DECIDE, { input }), 'decideHrSocialSecurityTask');
}

/** A task through `_entities`, as another subgraph's query would reach it. */
export async function seenTask(at: TestSubgraph, caller: Caller, id: string, selection: string): Promise<Seen | null> {
  return (await entity(at, caller, { __typename: 'HrSocialSecurityTask', id }, `... on HrSocialSecurityTask { ${selection} }`))[0] ?? null;
}

export async function seenEnterprises(
  at: TestSubgraph,
  caller: Caller,
  ids: readonly string[],
  selection: string,
): Promise<(Seen | null)[]> {
  const references = ids.map((id) => ({ __typename: 'Enterprise', id }));
  return entities(at, caller, references, `... on Enterprise { ${selection} }`);
}

export async function seenEnterprise(at: TestSubgraph, caller: Caller, id: string, selection: string): Promise<Seen | null> {
  return (await seenEnterprises(at, caller, [id], selection))[0] ?? null;
}

const entity = (at: TestSubgraph, caller: Caller, reference: object, selection: string) => entities(at, caller, [reference], selection);

async function entities(at: TestSubgraph, caller: Caller, references: readonly object[], selection: string): Promise<(Seen | null)[]> {
  const query = `query ($references: [_Any!]!) { _entities(representations: $references) { ${selection} } }`;
  return dataOf(await at.ask(caller, query, { references }), '_entities') as (Seen | null)[];
}

/** Fails with the answer's errors: a story must not go on over one. */
function dataOf(answer: TestAnswer, field: string): Seen[string] {
  if (answer.errors !== undefined || answer.data === undefined || answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data[field];
}
