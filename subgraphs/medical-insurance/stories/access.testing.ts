import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handOver, station } from '../../department/testing/hand-over.js';
import type { Caller } from '../../kit/domain/caller.js';
import { write } from '../../kit/persistence/write.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { callerWith, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { demoUnits } from '../demo/demo-enterprises.js';
import { seedDemo } from '../demo/seed-demo.js';
import { UnitAccount } from '../persistence/unit-account.entity.js';
import { addition, additions, EMPLOYEE, enrolment, unit } from '../testing/applications.js';
import { enterUnit } from '../testing/books.js';
import { type Answer, approver, claim, decide, enterprises, openDesk, settle, sound } from '../testing/desk.js';

const stranger = callerWith({ sub: 'stranger', roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0N2B025N'] });
const owner = callerWith({ sub: 'owner', roles: ['ENTERPRISE_USER'], enterprises: [unit.creditCode] });
const analyst = callerWith({ sub: 'analyst', roles: ['ANALYST'], department: 'service-centre' });
const auditor = callerWith({ sub: 'auditor', roles: ['AUDITOR'], department: 'service-centre' });
const taxApprover = callerWith({ sub: 'tax-approver', roles: ['DEPT_APPROVER'], department: 'tax' });

export function accessStories(engine: TestEngine): void {
  describe(`who may see and do what on ${engine.name}`, () => {
    let desk: TestSubgraph;
    beforeAll(async () => {
      desk = await openDesk(engine);
      await station(desk, 'former', { fromDay: '2025-01-01', toDay: '2025-12-31' });
      await station(desk, 'window-clerk');
      await enterUnit(desk, unit.id, [EMPLOYEE]);
    });
    afterAll(() => desk.close());
    const taskAs = async (caller: Caller, id: string) => {
      const answer = await desk.ask(caller, TASK, { r: [{ __typename: 'MedicalInsuranceTask', id }] });
      return (sound(answer)._entities as (Answer | null)[])[0];
    };

    it('shows a task to the department, the centre and the applicant’s side, and to a stranger nothing', async () => {
      const taskId = await handOver(desk, enrolment());
      for (const caller of [approver, auditor, owner, callerWith({ sub: 'applicant' })])
        expect(await taskAs(caller, taskId)).toMatchObject({ id: taskId });
      for (const caller of [stranger, taxApprover, callerWith({})]) expect(await taskAs(caller, taskId)).toBeNull();
    });

    it('shows an account to the department, the centre and the enterprise, and to nobody else', async () => {
      for (const caller of [approver, auditor, owner, callerWith({ sub: 'applicant' })]) {
        expect((await enterprises(desk, caller, [unit.id]))[0]?.medicalInsuranceAccount).toMatchObject({
          insuredCount: 1,
          bankAccount: '****1234',
        });
      }
      for (const caller of [stranger, taxApprover, analyst, callerWith({})]) {
        expect((await enterprises(desk, caller, [unit.id]))[0]).toMatchObject({ id: unit.id, medicalInsuranceAccount: null });
      }
    });

    it('shows what stands against an approval to the department’s own staff only, before the decision', async () => {
      const taskId = await handOver(desk, additions([addition(EMPLOYEE, { hiredOn: '2025-12-01' })]));
      const findings = (await taskAs(approver, taskId))?.findings as { subject: string; message: string }[];
      expect(findings.map(({ subject }) => subject)).toEqual(['HIRE_DATE_NOT_TIMELY', 'EMPLOYEE_ALREADY_INSURED']);
      expect(findings[1]?.message).toBe('已在保，不得重复参保：150***********0016（本单位）');
      expect((await taskAs(owner, taskId))?.findings).toBeNull();
    });

    it('shows analysts the work and nobody in it', async () => {
      const added = await settle(desk, additions([addition('11010519491231002X')]));
      expect((await taskAs(analyst, added.id))?.rosterChange).toEqual({ addedCount: 1, added: null, removed: null });
      expect((await taskAs(owner, added.id))?.rosterChange).toMatchObject({ added: [{ idNumber: '110***********002X' }] });
    });

    it('lets only the department’s own, stationed staff decide, and never who accepted the case', async () => {
      const taskId = await handOver(desk, enrolment());
      expect(await claim(desk, taskId, taxApprover)).toMatchObject({ code: 'OTHER_DEPARTMENT' });
      expect(await claim(desk, taskId, { ...approver, sub: 'former' })).toMatchObject({ code: 'POSTING_EXPIRED' });
      expect(await claim(desk, taskId, { ...approver, sub: 'window-clerk' })).toMatchObject({ code: 'ACCEPTOR_MAY_NOT_DECIDE' });
      await claim(desk, taskId);
      expect(await decide(desk, taskId, { by: taxApprover })).toMatchObject({ code: 'OTHER_DEPARTMENT' });
      expect(await decide(desk, taskId, { by: { ...approver, sub: 'former' } })).toMatchObject({ code: 'POSTING_EXPIRED' });
      expect(await decide(desk, taskId, { by: { ...approver, sub: 'window-clerk' } })).toMatchObject({ code: 'ACCEPTOR_MAY_NOT_DECIDE' });
      expect(await taskAs(approver, taskId)).toMatchObject({ stage: 'CLAIMED' });
    });

    it('asks the database as often for ten enterprises as for one', async () => {
      const ids = Array.from({ length: 10 }, () => randomUUID());
      for (const id of ids) {
        await enterUnit(desk, id);
        await handOver(desk, enrolment({}, { enterprise: { ...unit, id } }));
      }
      const statements = async (asked: readonly string[]) => {
        desk.statements.length = 0;
        const answers = await enterprises(desk, approver, asked);
        expect(answers.map((answer) => answer?.medicalInsuranceAccount.insuredCount)).toEqual(asked.map(() => 0));
        return desk.statements.length;
      };
      const forOne = await statements(ids.slice(0, 1));
      expect(await statements(ids)).toBe(forOne);
      expect(forOne).toBe(6);
    });
  });

  describe(`the demo enterprises on ${engine.name}`, () => {
    let desk: TestSubgraph;
    beforeAll(async () => {
      desk = await openDesk(engine);
      await seedDemo(desk.subgraph.store);
    });
    afterAll(() => desk.close());
    const ids = demoUnits.map(({ enterprise }) => enterprise.id);

    it('show two units in good standing, one that owes and one that has wound up', async () => {
      const accounts = (await enterprises(desk, approver, ids)).map((answer) => answer?.medicalInsuranceAccount);
      expect(
        accounts.map(({ insuredCount, openTransfers, arrears }) => [insuredCount, openTransfers, arrears.months, arrears.fines]),
      ).toEqual([
        [4, 0, [], 0],
        [2, 1, ['2025-10', '2025-11', '2025-12'], 2000],
        [3, 0, [], 0],
        [0, 0, [], 0],
      ]);
      // 3 × 880.00 unpaid, 115 + 85 + 54 days late at 0.05 %
      expect(accounts[1].arrears).toMatchObject({ contributions: 2640, lateFee: 111.76, total: 4751.76 });
    });

    it('stay as they have become when the demo starts again', async () => {
      const [first = ''] = ids;
      await write(desk.subgraph.store, 'SYSTEM', ({ em }) =>
        em.nativeUpdate(UnitAccount, { enterpriseId: first }, { address: '迁址后的住所' }),
      );
      await seedDemo(desk.subgraph.store);
      const rows = await desk.subgraph.store.reader().find(UnitAccount, {});
      expect(rows.map(({ enterpriseId }) => enterpriseId).sort()).toEqual([...ids].sort());
      expect(rows.find(({ enterpriseId }) => enterpriseId === first)?.address).toBe('迁址后的住所');
    });

    it('are served by the demo staff, one of whom is no longer posted here', async () => {
      const taskId = await handOver(desk, {
        slug: 'unit-disenrolment',
        enterprise: demoUnits[1]?.enterprise,
        form: { medicalInsuredRemaining: 0, medicalFeesSettled: true },
      });
      expect(await claim(desk, taskId, { ...approver, sub: 'medical-insurance-former' })).toMatchObject({ code: 'POSTING_EXPIRED' });
      const staff = { ...approver, sub: 'medical-insurance-approver' };
      await claim(desk, taskId, staff);
      const refusal = await decide(desk, taskId, { by: staff });
      expect(refusal.details.map(({ subject }: { subject: string }) => subject)).toEqual([
        'CONTRIBUTIONS_NOT_SETTLED',
        'ACTIVE_INSURED_REMAIN',
        'BUSINESS_IN_PROGRESS',
      ]);
    });
  });
}

const TASK = `query($r: [_Any!]!) { _entities(representations: $r) { ... on MedicalInsuranceTask {
  id stage findings { subject message } rosterChange { addedCount added { idNumber } removed { idNumber } } } } }`;
