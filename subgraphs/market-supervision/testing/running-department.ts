import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import { handOver, station } from '../../department/testing/hand-over.js';
import type { Caller } from '../../kit/domain/caller.js';
import { write } from '../../kit/persistence/write.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { callerWith, startTestSubgraph, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { marketSupervisionDepartment } from '../department.js';
import { soundApplications } from '../domain/applications.testing.js';

const department = 'market-supervision';
export const approver = callerWith({ sub: 'approver', name: '韩志强', roles: ['DEPT_APPROVER'], department });
export const reviewer = callerWith({ sub: 'reviewer', name: '吴海燕', roles: ['DEPT_REVIEWER'], department });
export const applicant = callerWith({ sub: 'applicant', name: '乌兰', roles: ['ENTERPRISE_USER'] });
export const stranger = callerWith({ sub: 'stranger', name: '路人', roles: ['ENTERPRISE_USER'] });
export const anonymousCaller = callerWith({});

/** 10:00 in the morning of the day for which the sound applications are made. */
export const MORNING = '2026-03-02T02:00:00.000Z';

export interface RunningDepartment extends TestSubgraph {
  /** Hands over the sound application of an item with what is different; returns the id of the task. */
  readonly apply: (item: string, application: Application) => Promise<string>;
  readonly claim: (taskId: string, caller?: Caller) => Promise<Answer>;
  readonly decide: (taskId: string, decision?: Decision, caller?: Caller) => Promise<Answer>;
  /** Claims, has the second reviewer sign where the item asks for two, and approves; the answer as it comes. */
  readonly approve: (taskId: string, details?: object) => Promise<Answer>;
  readonly enterprise: (id: string, fields: string, caller?: Caller) => Promise<Answer>;
  readonly task: (id: string, fields: string, caller?: Caller) => Promise<Answer>;
  readonly enter: (entering: (em: EntityManager) => void | Promise<void>) => Promise<void>;
}

interface Application {
  readonly enterpriseId: string;
  readonly form?: Record<string, unknown>;
  readonly answers?: Record<string, string>;
  readonly creditCode?: string | null;
  readonly acceptedBy?: string;
}

interface Decision {
  readonly outcome?: 'APPROVED' | 'DENIED';
  readonly opinion?: string;
  readonly details?: object | null;
  readonly idempotencyKey?: string;
}

/** Whatever the graph answers; tests say what they expect of it. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test asserts
type Answer = any;

const OUTCOME = `__typename
  ... on MarketSupervisionTask { id stage document { name number validUntil } decision { outcome opinion } }
  ... on Refusal { code message ruleRef { document } details { subject message } }`;

/** Starts the department for a test, with its approver and its reviewer stationed. */
export async function startDepartment(engine: TestEngine, now = MORNING): Promise<RunningDepartment> {
  const running = await startTestSubgraph(marketSupervisionDepartment, engine, now);
  await station(running, 'approver');
  await station(running, 'reviewer');
  const act = async (caller: Caller, name: string, input: object): Promise<Answer> => {
    const mutation = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await running.ask(caller, `mutation Act($input: ${mutation}!) { ${name}(input: $input) { ${OUTCOME} } }`, {
      input,
    });
    return errors === undefined ? data?.[name] : { errors };
  };
  const entity = async (caller: Caller, representation: object, type: string, fields: string): Promise<Answer> => {
    const query = `query Find($found: [_Any!]!) { _entities(representations: $found) { ... on ${type} { ${fields} } } }`;
    const { data, errors } = await running.ask(caller, query, { found: [representation] });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data?._entities[0];
  };
  const decide: RunningDepartment['decide'] = (taskId, decision = {}, caller = approver) =>
    act(caller, 'decideMarketSupervisionTask', {
      ...{ taskId, outcome: 'APPROVED', opinion: '同意', idempotencyKey: randomUUID() },
      ...decision,
    });
  const claim: RunningDepartment['claim'] = (taskId, caller = approver) =>
    act(caller, 'claimMarketSupervisionTask', { taskId, idempotencyKey: randomUUID() });
  const checkedByTwo = async (taskId: string): Promise<void> => {
    const task = { __typename: 'MarketSupervisionTask', id: taskId };
    const { secondReview } = await entity(approver, task, 'MarketSupervisionTask', 'secondReview { required }');
    if (secondReview.required !== true) return;
    const named = { taskId, reviewer: reviewer.sub, idempotencyKey: randomUUID() };
    await act(approver, 'nameMarketSupervisionSecondReviewer', named);
    await act(reviewer, 'coSignMarketSupervisionTask', { taskId, opinion: '现场与申请材料一致', idempotencyKey: randomUUID() });
  };
  return {
    ...running,
    claim,
    decide,
    approve: async (taskId, details) => {
      await claim(taskId);
      await checkedByTwo(taskId);
      return decide(taskId, { details });
    },
    apply: (item, { enterpriseId, form, answers, creditCode = null, acceptedBy = 'window-clerk' }) => {
      const sound = soundApplications[item];
      if (sound === undefined) throw new Error(`No sound application of ${item}`);
      return handOver(running, {
        slug: item,
        form: { ...sound.form, ...form },
        answers: { ...sound.answers, ...answers },
        enterprise: { id: enterpriseId, name: '扎兰屯市测试企业有限公司', creditCode },
        acceptedBy,
      });
    },
    enterprise: (id, fields, caller = approver) => entity(caller, { __typename: 'Enterprise', id }, 'Enterprise', fields),
    task: (id, fields, caller = approver) => entity(caller, { __typename: 'MarketSupervisionTask', id }, 'MarketSupervisionTask', fields),
    enter: (entering) => write(running.subgraph.store, 'SYSTEM', async ({ em }) => entering(em)),
  };
}
