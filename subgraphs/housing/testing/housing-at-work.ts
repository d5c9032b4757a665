import { randomUUID } from 'node:crypto';
import { handOver, station } from '../../department/testing/hand-over.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { callerWith, startTestSubgraph, type TestAnswer, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { housingDepartment } from '../department.js';
import { sampleApplications, sampleDay, sampleReceipt } from './applications.js';

export const approver = callerWith({ sub: 'approver', name: '孟庆山', roles: ['DEPT_APPROVER'], department: 'housing' });
export const reviewer = callerWith({ sub: 'reviewer', name: '敖日格乐', roles: ['DEPT_REVIEWER'], department: 'housing' });
export const applicant = callerWith({ sub: 'applicant', name: '孙海涛', roles: ['ENTERPRISE_USER'] });
export const stranger = callerWith({ sub: 'stranger', name: '周敏', roles: ['ENTERPRISE_USER'] });
export const analyst = callerWith({ sub: 'analyst', name: '苏日娜', roles: ['ANALYST'] });
export const taxApprover = callerWith({ sub: 'tax-approver', name: '高峰', roles: ['DEPT_APPROVER'], department: 'tax' });
export const formerApprover = callerWith({ sub: 'former', name: '佟立新', roles: ['DEPT_APPROVER'], department: 'housing' });
export const publicReader = callerWith({});

/** The bureau alone, on the day of the sound applications, with its staff stationed. */
export async function startHousing(engine: TestEngine): Promise<TestSubgraph> {
  const housing = await startTestSubgraph(housingDepartment, engine, `${sampleDay}T02:00:00.000Z`);
  for (const { sub } of [approver, reviewer]) await station(housing, sub ?? '');
  await station(housing, 'former', { fromDay: '2025-01-01', toDay: '2026-06-30' });
  return housing;
}

export interface Applied {
  readonly taskId: string;
  readonly enterpriseId: string;
}

interface Changes {
  readonly form?: Readonly<Record<string, unknown>>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly enterpriseId?: string;
  readonly acceptedBy?: string;
}

/** Hands the sound application for an item over, with what a test changes about it; of a new enterprise unless told. */
export async function apply(housing: TestSubgraph, slug: string, changes: Changes = {}): Promise<Applied> {
  const sample = sampleApplications[slug];
  if (sample === undefined) throw new Error(`No sample of ${slug}`);
  const enterpriseId = changes.enterpriseId ?? randomUUID();
  const taskId = await handOver(housing, {
    slug,
    form: { ...sample.form, ...changes.form },
    answers: { ...sample.answers, ...changes.answers },
    enterprise: { id: enterpriseId, name: '扎兰屯市岭东置业有限公司', creditCode: null },
    receivedAt: `${sampleReceipt}T01:30:00.000Z`,
    acceptedAt: `${sampleReceipt}T02:00:00.000Z`,
    ...(changes.acceptedBy === undefined ? {} : { acceptedBy: changes.acceptedBy }),
  });
  return { taskId, enterpriseId };
}

const TASK_RESULT =
  'on HousingTask { id stage document { name number issuedOn validUntil } } ... on Refusal { code message ruleRef { document article } details { subject message } }';
export const CLAIM = `mutation ($input: ClaimHousingTaskInput!) { result: claimHousingTask(input: $input) { __typename ... ${TASK_RESULT} } }`;
export const DECIDE = `mutation ($input: DecideHousingTaskInput!) { result: decideHousingTask(input: $input) { __typename ... ${TASK_RESULT} } }`;

/** What a test reads of an answer; its shape is that of the query. */
export type Answered = NonNullable<TestAnswer['data']>;

/** A GraphQL answer that must have come without errors. */
export function dataOf(answer: TestAnswer): Answered {
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data ?? {};
}

export async function claim(housing: TestSubgraph, taskId: string, caller = approver): Promise<Answered> {
  return dataOf(await housing.ask(caller, CLAIM, { input: { taskId, idempotencyKey: randomUUID() } })).result;
}

interface Decision {
  readonly outcome?: 'APPROVED' | 'DENIED';
  readonly opinion?: string;
  readonly details?: unknown;
  readonly idempotencyKey?: string;
}

export async function decide(housing: TestSubgraph, taskId: string, decision: Decision = {}, caller = approver): Promise<Answered> {
  const input = { taskId, outcome: 'APPROVED', opinion: '材料齐全，符合法定条件', idempotencyKey: randomUUID(), ...decision };
  return dataOf(await housing.ask(caller, DECIDE, { input })).result;
}

/** The second reviewer signs, where the item asks for two who check. */
async function checkedByTwo(housing: TestSubgraph, taskId: string): Promise<void> {
  const { secondReview } = (await entity(housing, approver, { __typename: 'HousingTask', id: taskId }, 'secondReview { required }')) ?? {};
  if (secondReview?.required !== true) return;
  const act = (caller: typeof approver, name: string, input: string, given: object) =>
    housing.ask(caller, `mutation ($input: ${input}!) { result: ${name}(input: $input) { __typename } }`, {
      input: { taskId, idempotencyKey: randomUUID(), ...given },
    });
  await act(approver, 'nameHousingSecondReviewer', 'NameHousingSecondReviewerInput', { reviewer: reviewer.sub });
  await act(reviewer, 'coSignHousingTask', 'CoSignHousingTaskInput', { opinion: '现场与申请材料一致' });
}

/** Applies, takes on and approves with the details of the sound application; returns the document's number too. */
export async function approve(housing: TestSubgraph, slug: string, changes: Changes = {}): Promise<Applied & { readonly number: string }> {
  const applied = await apply(housing, slug, changes);
  await claim(housing, applied.taskId);
  await checkedByTwo(housing, applied.taskId);
  const result = await decide(housing, applied.taskId, { details: sampleApplications[slug]?.details });
  if (result.__typename !== 'HousingTask') throw new Error(JSON.stringify(result));
  return { ...applied, number: result.document.number };
}

/** What `_entities` answers for one reference; null at run time where nothing is, or may be, seen. */
export async function entity(
  housing: TestSubgraph,
  caller: typeof approver,
  reference: { __typename: string; id: string },
  fields: string,
): Promise<Answered> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${reference.__typename} { ${fields} } } }`;
  return dataOf(await housing.ask(caller, query, { of: [reference] }))._entities[0];
}
