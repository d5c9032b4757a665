import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { station } from '../../department/testing/hand-over.js';
import { JournalEntry } from '../../kit/journal/journal.entity.js';
import { write } from '../../kit/persistence/write.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { callerWith, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { MATERNITY_CLAIM_REVEALED } from '../actions/reveal-maternity-claim.js';
import { AreaPolicy } from '../persistence/area-policy.entity.js';
import { MaternityClaimEntry, TransferEntry } from '../persistence/benefit.entity.js';
import { PersonElsewhere } from '../persistence/insured-employee.entity.js';
import { COLLEAGUE, EMPLOYEE, maternity, transferIn, unit } from '../testing/applications.js';
import { enterUnit } from '../testing/books.js';
import { type Answer, approver, decide, openDesk, settle, sound, takeOn } from '../testing/desk.js';

const maternityRecord = { eventOn: '2026-02-20', newborns: 1, dystocia: false };
const transferSheet = { accountBalanceFen: 123_456, contributionMonths: 87 };

export function benefitStories(engine: TestEngine): void {
  describe(`benefits of insured persons on ${engine.name}`, () => {
    let desk: TestSubgraph;
    beforeAll(async () => {
      desk = await openDesk(engine);
      await station(desk, 'former', { fromDay: '2025-01-01', toDay: '2025-12-31' });
      await enterUnit(desk, unit.id, [EMPLOYEE, COLLEAGUE]);
    });
    afterAll(() => desk.close());
    const reader = () => desk.subgraph.store.reader();
    /** The claim, the refusal, or the code of an error. */
    const reveal = async (
      taskId: string,
      change: { by?: typeof approver; reason?: string; idempotencyKey?: string } = {},
    ): Promise<Answer> => {
      const { by = approver, reason = '复核产假天数', idempotencyKey = randomUUID() } = change;
      const answer = await desk.ask(by, REVEAL, { input: { taskId, reason, idempotencyKey } });
      const [error] = answer.errors ?? [];
      return error === undefined ? (sound(answer).revealMedicalInsuranceMaternityClaim as Answer) : { error: error.extensions?.code };
    };

    it('an allowance is paid by what the decider read in the medical record', async () => {
      const taskId = await takeOn(desk, maternity());
      expect(await decide(desk, taskId)).toMatchObject({ code: 'MATERNITY_RECORD_DIFFERS' });
      expect(await decide(desk, taskId, { details: { maternityRecord: { ...maternityRecord, newborns: 2 } } })).toMatchObject({
        code: 'MATERNITY_RECORD_DIFFERS',
        message: '申请表与医疗记录不一致：婴儿数填报1、记录2',
      });
      expect(await decide(desk, taskId, { details: { maternityRecord } })).toMatchObject({
        stage: 'APPROVED',
        document: { name: '生育津贴支付核定单', number: '扎医保生津〔2026〕1号' },
      });
      const claims = await reader().find(MaternityClaimEntry, {});
      expect(claims).toMatchObject([{ idNumber: COLLEAGUE, eventOn: '2026-02-20', enterpriseId: unit.id, status: 'PAID' }]);
    });

    it('one birth is paid for once, also when another unit claims', async () => {
      expect(await settle(desk, maternity(), { details: { maternityRecord } })).toMatchObject({ code: 'MATERNITY_ALREADY_CLAIMED' });
      const other = { ...unit, id: randomUUID() };
      await enterUnit(desk, other.id);
      const refusal = await settle(desk, maternity({}, { enterprise: other }), { details: { maternityRecord } });
      expect(refusal.details.map(({ subject }: { subject: string }) => subject)).toContain('MATERNITY_ALREADY_CLAIMED');
    });

    it('what the decider enters is checked as a whole, and in the right place', async () => {
      const taskId = await takeOn(desk, maternity({ maternityEventOn: '2026-01-20' }));
      const refusal = await decide(desk, taskId, { details: { maternityRecord: { eventOn: '2026-01-20', newborns: 0 }, transferSheet } });
      expect(refusal).toMatchObject({
        code: 'DETAILS_INVALID',
        details: [
          { subject: 'transferSheet', message: '本事项不填写此项' },
          { subject: 'maternityRecord.newborns', message: '不得小于1' },
        ],
      });
      await decide(desk, taskId, { outcome: 'DENIED', opinion: '医疗记录与申请不一致' });
    });

    it('a claim is shown whole to the department’s staff, one at a time, with the reason in the journal', async () => {
      const taskId = await takeOn(desk, maternity({ maternityEventOn: '2026-02-25' }));
      expect(await reveal(taskId)).toMatchObject({
        employeeName: '乌云',
        employeeIdNumber: COLLEAGUE,
        event: 'DELIVERY',
        daysClaimed: 158,
        daysEntitled: 158,
        allowance: null,
      });
      await decide(desk, taskId, { details: { maternityRecord: { ...maternityRecord, eventOn: '2026-02-25' } } });
      expect((await reveal(taskId)).allowance).toEqual({
        wageFromMonth: '2025-01',
        wageToMonth: '2025-12',
        averageMonthlyWage: 6000,
        leaveDays: 158,
        leaveUntil: '2026-07-17',
        amount: 31600,
        payee: 'UNIT',
      });
      const looks = await reader().find(JournalEntry, { type: MATERNITY_CLAIM_REVEALED });
      expect(looks.map(({ actor, data }) => [actor, JSON.parse(data).reason])).toEqual([
        ['approver', '复核产假天数'],
        ['approver', '复核产假天数'],
      ]);
    });

    it('a claim is shown to nobody else, and not without a reason', async () => {
      const taskId = await takeOn(desk, maternity({ maternityEventOn: '2026-02-26' }));
      const outsiders = [
        callerWith({ sub: 'applicant', roles: ['ENTERPRISE_USER'], enterprises: [unit.creditCode] }),
        callerWith({ sub: 'clerk', roles: ['WINDOW_CLERK'], department: 'service-centre' }),
        callerWith({ sub: 'auditor', roles: ['AUDITOR'], department: 'service-centre' }),
      ];
      for (const by of outsiders) expect(await reveal(taskId, { by })).toEqual({ error: 'FORBIDDEN' });
      expect(await reveal(taskId, { by: { ...approver, department: 'tax' } })).toMatchObject({ code: 'OTHER_DEPARTMENT' });
      expect(await reveal(taskId, { by: { ...approver, sub: 'former' } })).toMatchObject({ code: 'POSTING_EXPIRED' });
      expect(await reveal(taskId, { reason: ' 看看 ' })).toMatchObject({ code: 'REASON_MISSING' });
      expect(await reveal(await takeOn(desk, transferIn()))).toMatchObject({ code: 'TASK_NOT_FOUND' });
    });

    it('a look said again on another day is a new look: yesterday’s key does not open the claim', async () => {
      const taskId = await takeOn(desk, maternity({ maternityEventOn: '2026-02-27' }));
      const idempotencyKey = randomUUID();
      expect(await reveal(taskId, { idempotencyKey })).toMatchObject({ taskId });
      desk.setTime('2026-03-11T02:00:00.000Z');
      expect(await reveal(taskId, { idempotencyKey })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
      desk.setTime('2026-03-10T02:00:00.000Z');
    });

    it('the months that the pooling area requires are its own data', async () => {
      await write(desk.subgraph.store, 'SYSTEM', async ({ em }) => {
        const shipped = { fourMonthsInWeeks: 16, regionalDays: [{ fromChild: 1, days: 60 }], transferWaitingMonths: 6 };
        em.create(AreaPolicy, {
          poolingArea: '150783',
          maternityMonths: 9,
          ...shipped,
          baseYear: null,
          baseFloorFen: null,
          baseCeilingFen: null,
        });
      });
      const refusal = await settle(desk, maternity({ maternityEventOn: '2026-02-28' }), {
        details: { maternityRecord: { ...maternityRecord, eventOn: '2026-02-28' } },
      });
      expect(refusal).toMatchObject({ code: 'MATERNITY_CONTRIBUTION_MONTHS_SHORT', message: '截至2026-01连续缴费7个月，不足规定的9个月' });
    });

    it('a relation that is still active at its origin stays there, and moves with months and balance once suspended', async () => {
      const reported = { idNumber: EMPLOYEE, poolingArea: '230200', unitName: '齐齐哈尔某某商贸有限公司' };
      await write(desk.subgraph.store, 'SYSTEM', async ({ em }) => void em.create(PersonElsewhere, { ...reported, status: 'ACTIVE' }));
      const taskId = await takeOn(desk, transferIn());
      expect(await decide(desk, taskId, { details: { transferSheet } })).toMatchObject({ code: 'TRANSFER_ORIGIN_NOT_SUSPENDED' });
      await write(desk.subgraph.store, 'SYSTEM', ({ em }) =>
        em.nativeUpdate(PersonElsewhere, { idNumber: EMPLOYEE }, { status: 'SUSPENDED' }),
      );
      const moved = await decide(desk, taskId, { details: { transferSheet } });
      expect(moved.relationTransfer).toEqual({
        employeeIdNumber: '150***********0016',
        direction: 'IN',
        otherArea: '230200',
        contributionMonths: 87,
        accountBalance: 1234.56,
        interruptionMonths: 0,
        mayMakeUp: false,
        benefitsFrom: '2025-01',
      });
      const [entry] = await reader().find(TransferEntry, { id: taskId });
      expect(entry).toMatchObject({
        status: 'DONE',
        contributionMonths: 87,
        accountBalanceFen: 123_456,
        documentNumber: '扎医保转续〔2026〕1号',
      });
    });

    it('a certificate says what the books say and changes nothing in them', async () => {
      const form = { enterpriseName: unit.name, medicalCertificateFrom: '2025-11', medicalCertificateTo: '2026-01' };
      const ofUnit = await settle(desk, {
        slug: 'enrolment-certificate',
        enterprise: unit,
        form,
        answers: { MEDICAL_CERTIFICATE_SUBJECT: 'UNIT' },
      });
      expect(ofUnit.certificate.months).toEqual([
        { month: '2025-11', insuredCount: 2, payable: 1200, paid: 1200 },
        { month: '2025-12', insuredCount: 2, payable: 1200, paid: 1200 },
      ]);
      const ofEmployee = await settle(desk, {
        slug: 'enrolment-certificate',
        enterprise: unit,
        form: { ...form, medicalCertificateEmployee: { idNumber: EMPLOYEE }, medicalCertificatePurpose: '投标' },
        answers: { MEDICAL_CERTIFICATE_SUBJECT: 'EMPLOYEE' },
      });
      expect(ofEmployee.certificate).toMatchObject({
        months: null,
        employeeIdNumber: '150***********0016',
        paidMonths: ['2025-11', '2025-12', '2026-01'],
        purpose: '投标',
      });
      const foreign = await settle(desk, {
        slug: 'enrolment-certificate',
        enterprise: unit,
        form: { ...form, medicalCertificateEmployee: { idNumber: '11010519491231002X' }, medicalCertificatePurpose: '投标' },
        answers: { MEDICAL_CERTIFICATE_SUBJECT: 'EMPLOYEE' },
      });
      expect(foreign).toMatchObject({ code: 'CERTIFICATE_PERSON_NOT_OF_UNIT' });
    });
  });
}

const REVEAL = `mutation($input: MedicalInsuranceRevealMaternityClaimInput!) {
  revealMedicalInsuranceMaternityClaim(input: $input) {
    ... on Refusal { code message }
    ... on MedicalInsuranceMaternityClaim {
      taskId employeeName employeeIdNumber event eventOn leaveFrom daysClaimed daysEntitled
      allowance { wageFromMonth wageToMonth averageMonthlyWage leaveDays leaveUntil amount payee }
    }
  }
}`;
