import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { departments } from '../../../schema/departments.js';
import type { Caller } from '../../kit/domain/caller.js';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { accepted, act, look, type Row, submit, tasksOf } from '../testing/acts.js';
import {
  analyst,
  approverOf,
  auditor,
  clerk,
  developer,
  formerClerk,
  founder,
  guide,
  nobody,
  operations,
  outputClerk,
  restaurant,
  reviewerOf,
  stranger,
} from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

interface Filed {
  readonly id: string;
  readonly applicant: string;
  readonly creditCode: string | null;
  readonly departments: readonly string[];
  readonly enterpriseId: string;
  readonly tasks: readonly { typename: string; taskId: string }[];
}

/** The policy in one sentence each, written apart from the code under test. */
function maySee(caller: Caller, filed: Filed): boolean {
  if (caller.sub === null) return false;
  if (
    caller.roles.some((role) =>
      ['WINDOW_CLERK', 'OUTPUT_CLERK', 'GUIDE', 'ANALYST', 'CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'AUDITOR'].includes(role),
    )
  )
    return true;
  if (caller.department !== null && caller.roles.some((role) => ['DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD'].includes(role)))
    return filed.departments.includes(caller.department);
  return filed.applicant === caller.sub || (filed.creditCode !== null && caller.enterprises.includes(filed.creditCode));
}

const colleague = callerWith({
  sub: 'colleague',
  name: '同事',
  roles: ['ENTERPRISE_USER'],
  enterprises: ['91150783MA0N1A0193', '91150783MA0P5E0552'],
});
const callers: readonly Caller[] = [
  nobody,
  founder,
  stranger,
  developer,
  restaurant,
  colleague,
  clerk,
  formerClerk,
  outputClerk,
  guide,
  operations,
  auditor,
  analyst,
  ...departments.flatMap(({ code }) => [reviewerOf(code), approverOf(code)]),
  callerWith({ sub: 'editor', roles: ['DEPT_CATALOG_EDITOR'], department: 'tax' }),
  callerWith({ sub: 'head-of-nothing', roles: ['DEPT_HEAD'] }),
];

describe.each(await testEngines())('who sees which case ($name)', (engine) => {
  let window: OpenWindow;
  const filed: Filed[] = [];

  beforeAll(async () => {
    window = await openWindow(engine);
    const founding = storyOf('single-shareholder');
    const file = async (id: string) => {
      const found = await look(window, clerk, id);
      const tasks = Object.values(tasksOf(found));
      const typenames = (found.tasks as Row[]).map(({ __typename }) => __typename as string);
      filed.push({
        id,
        applicant: found.applicantName === '孙*' ? 'developer' : found.applicantName === '乌*' ? 'founder' : 'window-clerk',
        creditCode: found.enterprise.creditCode,
        departments: tasks.map(({ department }) => department),
        enterpriseId: found.enterprise.id,
        tasks: tasks.map(({ taskId }, index) => ({ taskId, typename: typenames[index] ?? '' })),
      });
    };
    const registered = await accepted(window, founder, clerk, founding);
    await window.decide({
      ...(tasksOf(registered).registration as { taskId: string; department: string }),
      produced: { creditCode: '91150783MA0P5E0552', registeredOn: '2026-11-24' },
    });
    await file(registered.id as string);
    for (const mark of ['甲', '乙', '丙']) await file((await submit(window, founder, renamed(founding, mark))).id as string);
    window.setTime('2026-11-23T02:00:01.000Z');
    await file((await submit(window, clerk, renamed(founding, '丁'))).id as string);
    await file((await submit(window, developer, storyOf('construction-permit'))).id as string);
  });
  afterAll(() => window.close());

  const listed = async (caller: Caller, first: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await window.ask(
        caller,
        'query ($first: Int, $after: String) { cases(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
        { first, after },
      );
      const page = data?.cases as Row;
      ids.push(...(page.edges as Row[]).map(({ node }) => node.id as string));
      if (!page.pageInfo.hasNextPage) return ids;
      after = page.pageInfo.endCursor as string;
    }
  };

  it('is one answer by every way: single, list, by the enterprise, by reference, by task', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...callers), fc.integer({ min: 1, max: 7 }), async (caller, size) => {
        const visible = filed.filter((one) => maySee(caller, one)).map(({ id }) => id);
        const query = `query ($reps: [_Any!]!) { _entities(representations: $reps) { __typename ... on Case { id } ${departments.map(({ typePrefix }) => `... on ${typePrefix}Task { id }`).join(' ')} } }`;
        const reference = async (reps: Row[]) => {
          const { data, errors } = await window.ask(caller, query, { reps });
          expect(errors).toBeUndefined();
          return data?._entities as (Row | null)[];
        };
        const byReference = await reference(filed.map(({ id }) => ({ __typename: 'Case', id })));
        expect(byReference.map((one) => one?.id ?? null)).toEqual(filed.map(({ id }) => (visible.includes(id) ? id : null)));
        const tasks = filed.flatMap((one) => one.tasks.map((task) => ({ ...task, seen: visible.includes(one.id) })));
        const byTask = await reference(tasks.map(({ typename, taskId }) => ({ __typename: typename, id: taskId })));
        expect(byTask.map((one) => one?.id ?? null)).toEqual(tasks.map(({ seen, taskId }) => (seen ? taskId : null)));
        if (caller.sub === null) return;
        expect((await listed(caller, size)).sort()).toEqual([...visible].sort());
        for (const { id, enterpriseId } of filed) {
          const { data, errors } = await window.ask(
            caller,
            'query ($id: ID!, $of: ID!) { case(id: $id) { id } enterprise(id: $of) { cases(first: 100) { edges { node { id } } } } }',
            { id, of: enterpriseId },
          );
          expect(errors).toBeUndefined();
          expect(data?.case).toEqual(visible.includes(id) ? { id } : null);
          const own = filed.filter((one) => one.enterpriseId === enterpriseId && visible.includes(one.id)).map((one) => one.id);
          expect(((data as Row).enterprise.cases.edges as Row[]).map(({ node }) => node.id as string).sort()).toEqual(own.sort());
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is newest first, without a gap or a repetition, whatever the size of the page', async () => {
    const whole = await listed(clerk, 100);
    expect(new Set(whole).size).toBe(filed.length);
    expect(whole.slice(0, 2).sort()).toEqual(
      filed
        .slice(4)
        .map(({ id }) => id)
        .sort(),
    );
    for (let size = 1; size <= filed.length; size += 1) expect(await listed(clerk, size)).toEqual(whole);
  });

  it('refuses page sizes and cursors that are none', async () => {
    const forged = (position: unknown) => Buffer.from(JSON.stringify(position)).toString('base64url');
    const arguments_ = [
      'first: 0',
      'first: -1',
      'first: 101',
      'after: "x"',
      `after: "${forged({ receivedAt: '+275760-09-13T00:00:00.000Z', id: 'a' })}"`,
      `after: "${forged({ receivedAt: 5, id: 'a' })}"`,
      `after: "${forged('2026')}"`,
    ];
    for (const one of arguments_) {
      const { errors } = await window.ask(clerk, `{ cases(${one}) { edges { cursor } } }`);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('finds a case by its number, however it is typed, and nothing by a number that cannot be one', async () => {
    const { number } = await look(window, clerk, filed[0]?.id ?? '');
    const by = async (caller: Caller, typed: string) =>
      (await window.ask(caller, 'query ($number: String) { case(number: $number) { id } }', { number: typed })).data?.case as Row | null;
    for (const typed of [number, ` ${number} `, `${number.slice(0, 8)}-${number.slice(8)}`])
      expect(await by(founder, typed as string)).toEqual({ id: filed[0]?.id });
    expect(
      await by(
        founder,
        (number as string).replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
      ),
    ).toBeNull();
    expect(await by(stranger, number as string)).toBeNull();
    expect(await by(founder, '')).toBeNull();
  });

  it('does not take one department’s task or item for another’s', async () => {
    const tax = filed[0]?.tasks.find(({ typename }) => typename === 'TaxTask');
    const reps = [
      { __typename: 'HousingTask', id: tax?.taskId },
      { __typename: 'HousingItem', id: 'tax.tax-clearance' },
      { __typename: 'TaxItem', id: 'tax.tax-clearance' },
    ];
    const { data } = await window.ask(clerk, 'query ($reps: [_Any!]!) { _entities(representations: $reps) { __typename } }', { reps });
    expect(data?._entities).toEqual([null, null, { __typename: 'TaxItem' }]);
  });

  it('asks the public to sign in, without saying what there is', async () => {
    for (const query of [
      `{ case(id: "${filed[0]?.id}") { id } }`,
      `{ case(id: "${randomUUID()}") { id } }`,
      '{ cases { edges { cursor } } }',
    ]) {
      expect((await window.ask(nobody, query)).errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHENTICATED']);
    }
  });

  it('shows analysts the work and no person', async () => {
    for (const { id } of filed) {
      const found = await look(window, analyst, id);
      expect([found.applicantName, found.acceptedBy, found.form]).toEqual([null, null, null]);
      expect(found.deliveries).toEqual([]);
      expect((found.reviewPoints as Row[]).every(({ judgedBy, remark }) => judgedBy === null && remark === null)).toBe(true);
      expect(JSON.stringify(found)).not.toMatch(/萨仁|孙海涛|"乌兰"/);
    }
  });

  it('masks personal data for everybody, and shows a department no more of the form than its own items ask for', async () => {
    for (const caller of [founder, clerk, operations, reviewerOf('tax'), approverOf('market-supervision')]) {
      const { form, applicantName } = await look(window, caller, filed[0]?.id ?? '');
      expect(applicantName).toBe('乌*');
      expect(form.legalRepresentative).toEqual({ name: '乌*', idNumber: '150***********1122', phone: '138****2345' });
      expect(JSON.stringify(form)).not.toMatch(/198804121122|13847012345/);
    }
    expect((await look(window, reviewerOf('tax'), filed[0]?.id ?? '')).form).not.toHaveProperty('shareholders');
    expect((await look(window, reviewerOf('market-supervision'), filed[0]?.id ?? '')).form).toHaveProperty('shareholders');
  });

  it('refuses the acts of the window to whoever has not the role', async () => {
    const id = filed[1]?.id;
    for (const [name, caller] of [
      ['acceptCase', founder],
      ['issueNotice', outputClerk],
      ['judgePoints', analyst],
      ['registerDelivery', clerk],
      ['submitCase', auditor],
    ] as const) {
      const given =
        name === 'judgePoints' ? { verdicts: [] } : name === 'registerDelivery' ? { recipientName: '', recipientIdNumber: '' } : {};
      const input = name === 'submitCase' ? { channel: 'WINDOW', answers: [], form: {}, materials: [] } : { caseId: id, ...given };
      await expect(act(window, caller, name, input)).rejects.toThrow('FORBIDDEN');
    }
  });
});
