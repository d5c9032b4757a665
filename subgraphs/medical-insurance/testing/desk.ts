import { randomUUID } from 'node:crypto';
import { handOver, station } from '../../department/testing/hand-over.js';
import type { TaskReleased } from '../../kit/contract/task-released.message.js';
import type { Caller } from '../../kit/domain/caller.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { callerWith, startTestSubgraph, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { medicalInsuranceDepartment } from '../department.js';

export const approver = callerWith({ sub: 'approver', name: '韩雪梅', roles: ['DEPT_APPROVER'], department: 'medical-insurance' });

export type Application = Pick<TaskReleased, 'slug' | 'form'> & Partial<TaskReleased>;

/** The department alone on a database of its own, with one approver at work. */
export async function openDesk(engine: TestEngine, now?: string): Promise<TestSubgraph> {
  const desk = await startTestSubgraph(medicalInsuranceDepartment, engine, now);
  await station(desk, 'approver');
  return desk;
}

/** What a decision answers with: the task as the graph shows it, or the refusal. */
// biome-ignore lint/suspicious/noExplicitAny: its shape is that of the query, which the test compares
export type Answer = Record<string, any>;

export interface Decision {
  readonly outcome?: 'APPROVED' | 'DENIED';
  readonly opinion?: string;
  readonly details?: object;
  readonly idempotencyKey?: string;
  readonly by?: Caller;
}

/** A task that has arrived and was taken on by the approver; returns its id. */
export async function takeOn(desk: TestSubgraph, application: Application): Promise<string> {
  const taskId = await handOver(desk, application);
  const claimed = await claim(desk, taskId);
  if (claimed.stage !== 'CLAIMED') throw new Error(`Not taken on: ${JSON.stringify(claimed)}`);
  return taskId;
}

export async function claim(desk: TestSubgraph, taskId: string, by: Caller = approver): Promise<Answer> {
  const input = { taskId, idempotencyKey: randomUUID() };
  const answer = await desk.ask(
    by,
    `mutation($input: ClaimMedicalInsuranceTaskInput!) { claimMedicalInsuranceTask(input: $input) { ${RESULT} } }`,
    { input },
  );
  return sound(answer).claimMedicalInsuranceTask as Answer;
}

export async function decide(desk: TestSubgraph, taskId: string, decision: Decision = {}): Promise<Answer> {
  const { outcome = 'APPROVED', opinion = '符合规定，同意办理', details, idempotencyKey = randomUUID(), by = approver } = decision;
  const input = { taskId, outcome, opinion, idempotencyKey, ...(details === undefined ? {} : { details }) };
  const answer = await desk.ask(
    by,
    `mutation($input: DecideMedicalInsuranceTaskInput!) { decideMedicalInsuranceTask(input: $input) { ${RESULT} } }`,
    { input },
  );
  return sound(answer).decideMedicalInsuranceTask as Answer;
}

/** Hands over, takes on and decides. */
export async function settle(desk: TestSubgraph, application: Application, decision: Decision = {}): Promise<Answer> {
  return decide(desk, await takeOn(desk, application), decision);
}

/** What the department tells a caller of enterprises, as other subgraphs ask for it. */
export async function enterprises(desk: TestSubgraph, caller: Caller, ids: readonly string[]): Promise<(Answer | null)[]> {
  const representations = ids.map((id) => ({ __typename: 'Enterprise', id }));
  const answer = await desk.ask(caller, `query($r: [_Any!]!) { _entities(representations: $r) { ... on Enterprise { ${ENTERPRISE} } } }`, {
    r: representations,
  });
  return sound(answer)._entities as (Answer | null)[];
}

export function sound({ data, errors }: Awaited<ReturnType<TestSubgraph['ask']>>): Record<string, unknown> {
  if (errors !== undefined || data === null || data === undefined) throw new Error(JSON.stringify(errors));
  return data;
}

const ENTERPRISE = `id
  medicalInsuranceAccount {
    unitNumber poolingArea status enrolledOn startMonth closedOn bankAccount insuredCount openTransfers
    arrears { months contributions lateFee fines total reckonedOn }
  }
  designatedPharmacy { agreementNumber name address validFrom validUntil drugLicenceNumber drugLicenceUntil }`;

const RESULT = `
  ... on Refusal { code message ruleRef { document article } details { subject message } }
  ... on MedicalInsuranceTask {
    id stage document { name number issuedOn validUntil } decision { outcome opinion }
    unitEnrolment { unitNumber schemes startMonth employeeCount daysLate lateReason }
    unitChange { changedOn changes { particular before after } daysLate }
    unitDisenrolment { enrolledOn closedOn lastContributionMonth }
    rosterChange { addedCount removedCount monthlyBaseTotal
      added { idNumber insuredFrom contributionBase daysLate lateReason } removed { idNumber leftOn cause } }
    relationTransfer { employeeIdNumber direction otherArea contributionMonths accountBalance interruptionMonths mayMakeUp benefitsFrom }
    certificate { unitNumber from to months { month insuredCount payable paid } employeeIdNumber paidMonths purpose }
    pharmacyEvaluation { dueOn outcome evaluatedOn inTime specialisms findings }
  }`;
