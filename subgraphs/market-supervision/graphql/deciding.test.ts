import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { station } from '../../department/testing/hand-over.js';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { RegisteredCompany } from '../persistence/registered-company.entity.js';
import {
  anonymousCaller,
  applicant,
  approver,
  type RunningDepartment,
  reviewer,
  startDepartment,
  stranger,
} from '../testing/running-department.js';

const TASK = 'stage businessLicence { enterpriseName legalRepresentative } findings { subject }';
const nameLookup = { number: 'NM2026020001', enterpriseName: '扎兰屯市柴河农产品有限公司', reservedUntil: '2026-04-10' };
const head = callerWith({ sub: 'head', name: '敖登格日乐', roles: ['DEPT_HEAD', 'DEPT_APPROVER'], department: 'market-supervision' });
const editor = callerWith({ sub: 'editor', roles: ['DEPT_CATALOG_EDITOR'], department: 'market-supervision' });
const analyst = callerWith({ sub: 'analyst', roles: ['ANALYST'] });
const clerk = callerWith({ sub: 'clerk', roles: ['WINDOW_CLERK'], department: 'service-centre' });
const taxApprover = callerWith({ sub: 'approver', roles: ['DEPT_APPROVER'], department: 'tax' });

for (const engine of await testEngines()) {
  describe(`who may do what on ${engine.name}`, () => {
    let office: RunningDepartment;
    beforeAll(async () => {
      office = await startDepartment(engine);
      await station(office, 'former', { fromDay: '2025-01-01', toDay: '2025-12-31' });
      for (const subject of ['clerk-and-approver', 'head', 'editor']) await station(office, subject);
    });
    afterAll(() => office.close());
    const registration = (acceptedBy?: string) =>
      office.apply('company-registration', { enterpriseId: randomUUID(), ...(acceptedBy === undefined ? {} : { acceptedBy }) });

    it('a stranger, another department and the public find no task', async () => {
      const task = await registration();
      for (const caller of [stranger, taxApprover, anonymousCaller]) expect(await office.task(task, TASK, caller)).toBeNull();
      expect(await office.task(randomUUID(), TASK)).toBeNull();
    });

    it('the applicant reads its licence whole, the window with the person masked, and neither sees the findings', async () => {
      const task = await registration();
      expect(await office.approve(task, { nameLookup })).toMatchObject({ stage: 'APPROVED' });
      const licence = (legalRepresentative: string) => ({ enterpriseName: nameLookup.enterpriseName, legalRepresentative });
      expect(await office.task(task, TASK, applicant)).toEqual({ stage: 'APPROVED', businessLicence: licence('乌兰'), findings: null });
      expect(await office.task(task, TASK, clerk)).toEqual({ stage: 'APPROVED', businessLicence: licence('乌*'), findings: null });
    });

    it('an approver of another department is refused, although stationed under the same subject', async () => {
      const task = await registration();
      expect(await office.claim(task, taxApprover)).toMatchObject({ code: 'OTHER_DEPARTMENT' });
      expect(await office.decide(task, {}, taxApprover)).toMatchObject({ code: 'OTHER_DEPARTMENT' });
      expect((await office.task(task, 'stage')).stage).toBe('ARRIVED');
    });

    it('somebody whose posting has ended, or who never was stationed, is refused', async () => {
      const task = await registration();
      expect(await office.claim(task, { ...approver, sub: 'former' })).toMatchObject({ code: 'POSTING_EXPIRED' });
      expect(await office.claim(task, { ...approver, sub: 'nobody' })).toMatchObject({ code: 'NOT_STATIONED' });
    });

    it('whoever accepted the case at the window does not decide it', async () => {
      const task = await registration('clerk-and-approver');
      const both = { ...approver, sub: 'clerk-and-approver' };
      expect(await office.claim(task, both)).toMatchObject({ code: 'ACCEPTOR_MAY_NOT_DECIDE' });
      expect(await office.decide(task, { details: { nameLookup } }, both)).toMatchObject({ code: 'ACCEPTOR_MAY_NOT_DECIDE' });
    });

    it('a reviewer takes a task on, but may not decide it', async () => {
      const task = await registration();
      expect(await office.claim(task, reviewer)).toMatchObject({ stage: 'CLAIMED' });
      const { errors } = await office.decide(task, { details: { nameLookup } }, reviewer);
      expect(errors[0].extensions.code).toBe('FORBIDDEN');
      expect((await office.task(task, 'stage')).stage).toBe('CLAIMED');
    });

    it('the head takes over what a reviewer holds, and decides it; a colleague does not', async () => {
      const task = await registration();
      await office.claim(task, reviewer);
      expect(await office.claim(task)).toMatchObject({ code: 'TASK_NOT_OPEN' });
      expect(await office.decide(task, { details: { nameLookup } })).toMatchObject({ code: 'TASK_HELD_BY_ANOTHER' });
      expect(await office.decide(task, { details: { nameLookup } }, head)).toMatchObject({ code: 'TASK_HELD_BY_ANOTHER' });
      expect(await office.claim(task, head)).toMatchObject({ stage: 'CLAIMED' });
      expect(await office.claim(task, head)).toMatchObject({ code: 'TASK_NOT_OPEN' });
      expect((await office.task(task, 'people { claimedBy }')).people).toEqual({ claimedBy: '敖登格日乐' });
      expect(await office.decide(task, { details: { nameLookup } }, head)).toMatchObject({ stage: 'APPROVED' });
      expect(await office.claim(task, { ...head, sub: 'approver' })).toMatchObject({ code: 'TASK_NOT_OPEN' });
    });

    it('an analyst reads the outcome of a decision, and neither the person nor the opinion', async () => {
      const task = await registration();
      await office.claim(task);
      await office.decide(task, { outcome: 'DENIED', opinion: '法定代表人乌兰的身份证件已经失效' });
      expect(await office.task(task, 'decision { outcome opinion decidedBy } people { claimedBy }', analyst)).toEqual({
        decision: { outcome: 'DENIED', opinion: '', decidedBy: '***' },
        people: null,
      });
      expect((await office.task(task, 'decision { opinion }', applicant)).decision.opinion).toContain('身份证件已经失效');
    });

    it('an item is withdrawn for a reason that fits the books', async () => {
      const withdraw = async (reason: string) => {
        const { data } = await office.ask(
          editor,
          `mutation ($input: WithdrawMarketSupervisionItemInput!) {
            answer: withdrawMarketSupervisionItem(input: $input) { ... on MarketSupervisionItem { state } ... on Refusal { code } }
          }`,
          { input: { itemId: 'market-supervision.equity-pledge-registration', reason, idempotencyKey: randomUUID() } },
        );
        return data?.answer;
      };
      for (const reason of ['', '  ', '字'.repeat(501)]) expect(await withdraw(reason)).toEqual({ code: 'REASON_MISSING' });
      expect(await withdraw('字'.repeat(500))).toEqual({ state: 'WITHDRAWN' });
    });

    it('a page of the worklist goes on from a cursor of its own and from no other', async () => {
      const page = async (after: string | null) => {
        const query = 'query ($after: String) { marketSupervisionTasks(first: 1, after: $after) { edges { cursor node { id } } } }';
        const { data, errors } = await office.ask(approver, query, { after });
        return errors === undefined ? data?.marketSupervisionTasks.edges[0] : errors.map(({ extensions }) => extensions?.code);
      };
      const first = await page(null);
      expect((await page(first.cursor)).node.id).not.toBe(first.node.id);
      const arrivedAt = '2026-03-02T02:00:00.000Z';
      for (const position of [
        { arrivedAt: 'x', id: 'a' },
        { arrivedAt: '', id: '' },
        { arrivedAt: '2026-13-45T02:00:00.000Z', id: 'a' },
        { arrivedAt, id: 'a\u0000' },
      ])
        expect(await page(Buffer.from(JSON.stringify(position)).toString('base64url'))).toEqual(['BAD_USER_INPUT']);
    });
  });

  describe(`a decision on ${engine.name}`, () => {
    let office: RunningDepartment;
    beforeAll(async () => {
      office = await startDepartment(engine);
    });
    afterAll(() => office.close());

    it('said twice under one key issues one licence and gives the same answer', async () => {
      const task = await office.apply('company-registration', { enterpriseId: randomUUID() });
      await office.claim(task);
      const decision = { details: { nameLookup }, idempotencyKey: 'decide-once' };
      const first = await office.decide(task, decision);
      expect(first).toMatchObject({ stage: 'APPROVED' });
      expect(await office.decide(task, decision)).toEqual(first);
      expect(await office.subgraph.store.reader().count(RegisteredCompany, {})).toBe(1);
      const next = await office.apply('company-registration', { enterpriseId: randomUUID() });
      expect(await office.approve(next, { nameLookup })).toMatchObject({ document: { number: '（扎市监）登设字〔2026〕第2号' } });
    });

    it('sees another that is made at the same moment: equity is not pledged twice', async () => {
      const enterpriseId = randomUUID();
      await office.approve(await office.apply('company-registration', { enterpriseId }), { nameLookup });
      const { registration } = await office.enterprise(enterpriseId, 'registration { enterpriseName creditCode }');
      const form = { ...registration, pledgedCapital: 400_000 };
      const tasks = [];
      for (let copy = 0; copy < 2; copy += 1) {
        const task = await office.apply('equity-pledge-registration', { enterpriseId, form, creditCode: registration.creditCode });
        await office.claim(task);
        tasks.push(task);
      }
      const answers = await Promise.all(tasks.map((task) => office.decide(task)));
      expect(answers.map((answer) => answer.code ?? answer.stage).sort()).toEqual(['APPROVED', 'PLEDGE_EXCEEDS_FREE_EQUITY']);
    });

    it('tells everything that is wrong with what was entered, field by field', async () => {
      const task = await office.apply('food-business-licence', { enterpriseId: randomUUID() });
      const refused = await office.approve(task, {
        nameLookup,
        siteInspection: { inspectedOn: '2026-02-27', inspectors: [' '], conclusion: 'CONFORMS', notes: null },
      });
      expect(refused).toMatchObject({
        code: 'DETAILS_INVALID',
        details: [
          { subject: 'siteInspection.inspectors.0', message: '不能为空' },
          { subject: 'nameLookup', message: '本事项不填写此项' },
        ],
      });
    });

    it('to deny is a document with reasons and leaves the register as it was', async () => {
      const enterpriseId = randomUUID();
      const task = await office.apply('company-registration', { enterpriseId });
      await office.claim(task);
      const denied = await office.decide(task, { outcome: 'DENIED', opinion: '名称保留期已经届满，应当重新申报' });
      expect(denied).toMatchObject({ stage: 'DENIED', document: { name: '不予行政许可决定书' }, decision: { outcome: 'DENIED' } });
      expect(await office.enterprise(enterpriseId, 'registration { creditCode }')).toEqual({ registration: null });
      expect(await office.task(task, 'businessLicence { creditCode }')).toEqual({ businessLicence: null });
    });

    it('is prepared by findings: what stands against an approval now, for the department’s own staff', async () => {
      const task = await office.apply('company-registration', { enterpriseId: randomUUID(), form: { registeredCapital: 5 } });
      const { findings } = await office.task(task, 'findings { subject }', approver);
      expect(findings).toEqual([{ subject: 'NAME_NOT_RESERVED' }, { subject: 'SUBSCRIPTIONS_DIFFER_FROM_CAPITAL' }]);
    });
  });
}
