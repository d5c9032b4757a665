import { randomUUID } from 'node:crypto';
import type { EnterpriseKey } from '../../department/department-spec.js';
import { handOver, station } from '../../department/testing/hand-over.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { callerWith, startTestSubgraph, type TestAnswer, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { providentFundDepartment } from '../department.js';

type Row = NonNullable<TestAnswer['data']>;

export const approver = callerWith({
  sub: 'provident-fund-approver',
  name: '徐志远',
  roles: ['DEPT_APPROVER'],
  department: 'provident-fund',
});
export const green: EnterpriseKey = { id: randomUUID(), name: '扎兰屯市绿野食品有限公司', creditCode: '91150783MA0N1A0193' };
export const unitItself = callerWith({ sub: 'green-clerk', name: '绿野', roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0N1A0193'] });

/** What the applicant sends with every form of an existing unit. */
export const handler = { name: '赵一', idNumber: '150799199308155061', phone: '13900000009' };

/** The office under test, with its approver stationed. */
export interface Office extends TestSubgraph {
  /** Hands a task over and takes it on; returns its id. */
  readonly take: (slug: string, form: Row, given?: Row) => Promise<string>;
  /** Decides a task; returns what the mutation answers. */
  readonly decide: (taskId: string, given?: Row) => Promise<Row>;
  /** Takes on and approves; throws with the answer where it is refused. Returns the task. */
  readonly approve: (slug: string, form: Row, given?: Row) => Promise<Row>;
  readonly account: (fields: string, caller?: typeof approver, id?: string) => Promise<Row | null>;
}

export async function openOffice(engine: TestEngine, now?: string): Promise<Office> {
  const test = await startTestSubgraph(providentFundDepartment, engine, now);
  await station(test, 'provident-fund-approver');
  const take: Office['take'] = async (slug, form, given = {}) => {
    const taskId = await handOver(test, { slug, form, enterprise: green, ...given });
    const claimed = await claim(test, taskId);
    if (claimed.__typename === 'Refusal') throw new Error(JSON.stringify(claimed));
    return taskId;
  };
  const decide: Office['decide'] = (taskId, given = {}) => decideAs(test, approver, taskId, given);
  const approve: Office['approve'] = async (slug, form, { details, ...given } = {}) => {
    const decided = await decide(await take(slug, form, given), details === undefined ? {} : { details });
    if (decided.__typename === 'Refusal') throw new Error(JSON.stringify(decided));
    return decided;
  };
  const account: Office['account'] = async (fields, caller = approver, id = green.id) => {
    const found = await entity(test, caller, { __typename: 'Enterprise', id }, `... on Enterprise { providentFundAccount { ${fields} } }`);
    return found?.providentFundAccount ?? null;
  };
  return { ...test, take, decide, approve, account };
}

/** What one reference resolves to for a caller. */
export async function entity(test: TestSubgraph, caller: typeof approver, reference: Row, selection: string): Promise<Row | null> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ${selection} } }`;
  return dataOf(await test.ask(caller, query, { of: [reference] }))._entities[0];
}

export function dataOf(answer: TestAnswer): Row {
  if (answer.errors !== undefined || answer.data === null || answer.data === undefined) throw new Error(JSON.stringify(answer));
  return answer.data;
}

const REFUSAL = '... on Refusal { code message details { subject message } ruleRef { article } }';

async function claim(test: TestSubgraph, taskId: string): Promise<Row> {
  const query = `mutation ($input: ClaimProvidentFundTaskInput!) { claimProvidentFundTask(input: $input) { __typename ${REFUSAL} } }`;
  return dataOf(await test.ask(approver, query, { input: { taskId, idempotencyKey: randomUUID() } })).claimProvidentFundTask;
}

/** Decides as any caller, with an opinion and a key of its own unless they are given. */
export async function decideAs(test: TestSubgraph, caller: typeof approver, taskId: string, given: Row): Promise<Row> {
  const query = `mutation ($input: DecideProvidentFundTaskInput!) { decideProvidentFundTask(input: $input) {
    __typename ${REFUSAL}
    ... on ProvidentFundTask { id stage document { name number validUntil } decision { outcome opinion } fundAccountNumber fundResult { __typename
      ... on ProvidentFundRegistrationReceipt { fundAccountNumber ratios { unit employee } startMonth registrationTerm { daysLate notice } }
      ... on ProvidentFundUnitChangeReceipt { change formerName recordedOn }
      ... on ProvidentFundClosureReceipt { closedOn sealedAccounts closureTerm { daysLate } }
      ... on ProvidentFundAccountMovementList { act employees lateCount movements { idNumber accountNumber contributionBase receivingFundAccountNumber } }
      ... on ProvidentFundAssessmentDocument { assessmentKind monthlyTotal months amountDue employees }
      ... on ProvidentFundReliefDecision { reliefKind ratio from until makeUpOwed committeeReference }
      ... on ProvidentFundWithdrawalOrder { ground amount balanceAfter accountClosed employeeAccountNumber payeeAccountNumber }
      ... on ProvidentFundCertificate { certificateKind unpaidMonths unpaidAmount contributingEmployees }
    } }
  } }`;
  const input = { taskId, outcome: 'APPROVED', opinion: '符合条件', idempotencyKey: randomUUID(), ...given };
  return dataOf(await test.ask(caller, query, { input })).decideProvidentFundTask;
}

/** Enters a payment for an assessment. */
export async function settle(test: TestSubgraph, given: Row, caller = approver): Promise<Row> {
  const query = `mutation ($input: SettleProvidentFundAssessmentInput!) { settleProvidentFundAssessment(input: $input) {
    __typename ... on ProvidentFundAssessment { documentNumber settledOn amountDue } ${REFUSAL} } }`;
  return dataOf(await test.ask(caller, query, { input: { idempotencyKey: randomUUID(), ...given } })).settleProvidentFundAssessment;
}
