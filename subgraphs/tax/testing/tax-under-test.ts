import { randomUUID } from 'node:crypto';
import { handOver } from '../../department/testing/hand-over.js';
import type { TaskReleased } from '../../kit/contract/task-released.message.js';
import type { Caller } from '../../kit/domain/caller.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { callerWith, startTestSubgraph, type TestAnswer, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { seedTaxDemo } from '../demo/seed-demo.js';
import { taxDepartment } from '../department.js';
import type { TaxItemSlug } from '../domain/tax-item.js';

/** The demo enterprises, as the window would name them. */
export const construction = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '扎兰屯市雅鲁河建筑工程有限公司',
  creditCode: '91150783MA0N1A0193',
};
export const restaurant = {
  id: '00000000-0000-4000-8000-000000000002',
  name: '扎兰屯市秀水山庄餐饮有限公司',
  creditCode: '91150783MA0N2B025N',
};

const staff = (sub: string, name: string) => callerWith({ sub, name, roles: ['DEPT_APPROVER'], department: 'tax' });
export const approver = staff('tax-approver', '孙志远');
export const head = callerWith({ ...staff('tax-head', '包文军'), roles: ['DEPT_HEAD'] });
export const former = staff('tax-former', '赵立新');
export const founder = callerWith({ sub: 'applicant', name: '敖日格乐', roles: ['ENTERPRISE_USER'] });
export const otherDepartment = callerWith({ sub: 'housing-approver', roles: ['DEPT_APPROVER'], department: 'housing' });
export const stranger = callerWith({ sub: 'stranger', roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0Q4D040C'] });
export const overseer = callerWith({ sub: 'auditor', roles: ['AUDITOR'], department: 'service-centre' });
export const clerk = callerWith({ sub: 'window-clerk', roles: ['WINDOW_CLERK'], department: 'service-centre' });
export const actingFor = (enterprise: { creditCode: string }) =>
  callerWith({ sub: 'officer', roles: ['ENTERPRISE_USER'], enterprises: [enterprise.creditCode] });

/** The bureau with the demo enterprises and staff, on 2026-03-10. */
export async function startTax(engine: TestEngine): Promise<TestSubgraph> {
  const tax = await startTestSubgraph(taxDepartment, engine);
  await seedTaxDemo(tax.subgraph.store);
  return tax;
}

/** An answer as a test reads it: of whatever shape it asked for. */
type Shown = NonNullable<TestAnswer['data']>;

const TASK = `__typename
  ... on TaxTask { id stage opinion: decision { opinion } document { name number issuedOn validUntil } }
  ... on Refusal { code message details { subject } }`;

export interface Decision {
  readonly outcome?: 'APPROVED' | 'DENIED';
  readonly opinion?: string;
  readonly details?: Record<string, unknown>;
  readonly key?: string;
  readonly by?: Caller;
}

/** A task of the item as the window hands it over, taken on by whoever will decide it. */
export async function claimed(
  tax: TestSubgraph,
  task: Partial<TaskReleased> & { slug: TaxItemSlug; form: Record<string, unknown> },
  by = approver,
): Promise<string> {
  const taskId = await handOver(tax, task);
  const answer = await tax.ask(by, `mutation($input: ClaimTaxTaskInput!) { act: claimTaxTask(input: $input) { ${TASK} } }`, {
    input: { taskId, idempotencyKey: randomUUID() },
  });
  if (act(answer).stage !== 'CLAIMED') throw new Error(`Not taken on: ${JSON.stringify(answer)}`);
  return taskId;
}

/** Decides a task; answers with the task or the refusal. */
export async function decide(tax: TestSubgraph, taskId: string, decision: Decision = {}): Promise<Shown> {
  const { outcome = 'APPROVED', opinion = '符合规定', details = {}, key = randomUUID(), by = approver } = decision;
  const answer = await tax.ask(by, `mutation($input: DecideTaxTaskInput!) { act: decideTaxTask(input: $input) { ${TASK} } }`, {
    input: { taskId, outcome, opinion, details, idempotencyKey: key },
  });
  return act(answer);
}

/** The codes that a refusal tells. */
export function codesOf(refusal: Shown): string[] {
  return refusal.details.map(({ subject }: { subject: string }) => subject);
}

/** Fields of a task, asked as the gateway asks. */
export async function taskOf(tax: TestSubgraph, caller: Caller, id: string, fields: string): Promise<Shown | null> {
  return (await entities(tax, caller, [{ __typename: 'TaxTask', id }], `... on TaxTask { ${fields} }`))[0] ?? null;
}

/** Enterprise.taxpayer of each enterprise, asked as the gateway asks. */
export async function taxpayersOf(tax: TestSubgraph, caller: Caller, ids: readonly string[], fields: string): Promise<Shown[string][]> {
  const found = await entities(
    tax,
    caller,
    ids.map((id) => ({ __typename: 'Enterprise', id })),
    `... on Enterprise { id taxpayer { ${fields} } }`,
  );
  return found.map((enterprise) => enterprise?.taxpayer ?? null);
}

export async function taxpayerOf(tax: TestSubgraph, caller: Caller, id: string, fields: string): Promise<Shown[string]> {
  return (await taxpayersOf(tax, caller, [id], fields))[0];
}

async function entities(tax: TestSubgraph, caller: Caller, representations: object[], selection: string): Promise<Shown[string][]> {
  const answer = await tax.ask(caller, `query($of: [_Any!]!) { _entities(representations: $of) { ${selection} } }`, {
    of: representations,
  });
  return dataOf(answer)._entities;
}

function act(answer: TestAnswer): Shown {
  return dataOf(answer).act;
}

/** Throws on any error: what a test expects is data. */
function dataOf({ data, errors }: TestAnswer): Shown {
  if (errors !== undefined || data === null || data === undefined) throw new Error(JSON.stringify(errors));
  return data;
}
