import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { checkedItem } from '../domain/office/office.testing.js';
import type { TaskList } from '../persistence/task-lists.js';
import type { Row } from '../testing/catalogue-acts.js';
import { handOver, station } from '../testing/hand-over.js';
import { approver, clerk, openSignOffice, type SignOffice, strangerEditor } from '../testing/sign-office.js';
import { pressed } from '../testing/task-acts.js';

const colleague = callerWith({ sub: 'sign-colleague', name: '李强', roles: ['DEPT_REVIEWER'], department: 'sign-office' });
const LIST = `query ($list: TaskList!, $first: Int, $after: String) {
  page: signOfficeWorklist(list: $list, first: $first, after: $after) { edges { node { id stage } } pageInfo { hasNextPage endCursor } }
}`;

describe.each(await testEngines())('what a member of staff works through, on $name', (engine) => {
  let office: SignOffice;
  const ids: string[] = [];
  beforeAll(async () => {
    office = await openSignOffice(engine, [checkedItem()]);
    await station(office, 'sign-colleague');
    for (let index = 0; index < 12; index += 1) {
      office.setTime(new Date(Date.parse('2026-03-10T02:00:00.000Z') + index * 60_000).toISOString());
      ids.push(await handOver(office, { slug: 'sign-permit', form: {}, answers: { LIT: 'YES' } }));
    }
    const [, , , , fifth, sixth, seventh, eighth, ninth] = ids;
    for (const taskId of [fifth, sixth, seventh, eighth, ninth]) await pressed(office, approver, 'claimSignOfficeTask', { taskId });
    const review = { procedure: 'EXPERT_REVIEW', reason: '评审特殊设计方案' };
    await pressed(office, approver, 'suspendSignOfficeTask', { taskId: fifth, ...review });
    await pressed(office, approver, 'nameSignOfficeSecondReviewer', { taskId: sixth, reviewer: 'sign-colleague' });
    await pressed(office, approver, 'askSignOfficeColleague', { taskId: seventh, asked: 'sign-colleague', question: '该位置可否设置？' });
  });
  afterAll(() => office.close());

  const page = async (caller: typeof approver, list: TaskList, variables: Row = {}): Promise<Row> => {
    const { data, errors } = await office.ask(caller, LIST, { list, ...variables });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return (data as Row).page as Row;
  };
  const listed = async (caller: typeof approver, list: TaskList): Promise<string[]> => {
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo } = await page(caller, list, { first: 2, after });
      found.push(...(edges as Row[]).map(({ node }) => (node as Row).id as string));
      if (pageInfo.hasNextPage !== true) return found;
      after = pageInfo.endCursor as string;
    }
  };

  it('is what waits, what he holds, what stands still, what is due, and what others want of him: page by page, each task once', async () => {
    const at = (...places: number[]) => places.map((place) => ids[place]);
    expect(await listed(approver, 'CLAIMABLE')).toEqual(at(0, 1, 2, 3, 9, 10, 11));
    expect(await listed(approver, 'MINE')).toEqual(at(5, 6, 7, 8, 4));
    expect(await listed(approver, 'SUSPENDED')).toEqual(at(4));
    expect((await listed(approver, 'DUE')).sort()).toEqual([...at(0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11)].sort());
    expect(await listed(colleague, 'SECOND_REVIEWS')).toEqual(at(5));
    expect(await listed(colleague, 'ASKED_OF_ME')).toEqual(at(6));
    expect(await listed(colleague, 'MINE')).toEqual([]);
  });

  it('is for the department’s own caseworkers; a cursor of one list is none of another', async () => {
    const other = { ...strangerEditor, roles: ['DEPT_APPROVER'] as const };
    expect(await listed(other, 'CLAIMABLE')).toEqual([]);
    expect((await office.ask(clerk, LIST, { list: 'CLAIMABLE' })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const { pageInfo } = await page(approver, 'CLAIMABLE', { first: 1 });
    const answer = await office.ask(approver, LIST, { list: 'MINE', after: pageInfo.endCursor });
    expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['CLAIMABLE', 'department_task_stage_arrived_at_id_index', ['ARRIVED']],
    ['SUSPENDED', 'department_task_stage_arrived_at_id_index', ['SUSPENDED']],
    ['MINE', 'department_task_claimed_by_stage_arrived_at_id_index', ['sign-approver', 'CLAIMED', 'SUSPENDED']],
    ['SECOND_REVIEWS', 'department_task_second_reviewer_stage_arrived_at_id_index', ['sign-colleague', 'CLAIMED', 'SUSPENDED']],
    ['DUE', 'department_task_due_on_id_index', []],
    ['ASKED_OF_ME', 'task_consultation_asked_answered_at_asked_at_id_index', ['sign-colleague']],
  ] as const)('is read along an index: %s', async (list, index, parameters) => {
    office.statements.length = 0;
    await page(approver, list, { first: 20 });
    const statement = office.statements.find((one) => one.includes('order by') && /department_task|task_consultation/.test(one)) ?? '';
    const plan = await planOf(statement, [...parameters, 2]);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/temp b-tree|filesort/i);
  });

  /** How the database would run a statement of this shape. */
  async function planOf(statement: string, parameters: readonly unknown[]): Promise<string> {
    const db = office.subgraph.store.reader();
    const rows = await db.execute(`${engine.name === 'sqlite' ? 'explain query plan' : 'explain'} ${statement}`, [...parameters]);
    return JSON.stringify(rows);
  }
});
