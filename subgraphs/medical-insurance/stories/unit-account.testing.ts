import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JournalEntry } from '../../kit/journal/journal.entity.js';
import { ActRecord } from '../../kit/persistence/kit-tables.js';
import { write } from '../../kit/persistence/write.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { UnitAccount, UnitElsewhere } from '../persistence/unit-account.entity.js';
import { addition, additions, COLLEAGUE, disenrolment, EMPLOYEE, enrolment, maternity, removals, unit } from '../testing/applications.js';
import { approver, decide, enterprises, openDesk, settle, takeOn } from '../testing/desk.js';

export function unitAccountStories(engine: TestEngine): void {
  describe(`the account of a unit on ${engine.name}`, () => {
    let desk: TestSubgraph;
    beforeAll(async () => {
      desk = await openDesk(engine);
    });
    afterAll(() => desk.close());
    const told = async () => (await enterprises(desk, approver, [unit.id]))[0]?.medicalInsuranceAccount;
    const reader = () => desk.subgraph.store.reader();

    it('is refused to a unit of another pooling area, and nothing is written', async () => {
      const application = enrolment({ domicile: { address: '海拉尔区胜利大街1号', divisionCode: '150702' }, medicalStartMonth: '2026-09' });
      const taskId = await takeOn(desk, application);
      const entries = await reader().count(JournalEntry);
      const refusal = await decide(desk, taskId);
      expect(refusal).toMatchObject({ code: 'OUTSIDE_POOLING_AREA', ruleRef: { document: '《中华人民共和国社会保险法》' } });
      expect(refusal.details.map(({ subject }: { subject: string }) => subject)).toEqual([
        'OUTSIDE_POOLING_AREA',
        'ENROLMENT_START_MONTH_OUT_OF_RANGE',
      ]);
      expect([await reader().count(UnitAccount), await reader().count(JournalEntry)]).toEqual([0, entries]);
      expect(await told()).toBeNull();
    });

    it('is denied with reasons under a number of its own, and not opened', async () => {
      const denied = await settle(desk, enrolment(), { outcome: 'DENIED', opinion: '登记机关反馈该单位尚未成立' });
      expect(denied).toMatchObject({ stage: 'DENIED', document: { name: '不予办理通知书', issuedOn: '2026-03-10' }, unitEnrolment: null });
      expect(await reader().count(UnitAccount)).toBe(0);
    });

    it('is opened once, however often the decision is said', async () => {
      const taskId = await takeOn(desk, enrolment());
      const idempotencyKey = randomUUID();
      const first = await decide(desk, taskId, { idempotencyKey });
      const again = await decide(desk, taskId, { idempotencyKey });
      expect(first).toMatchObject({
        stage: 'APPROVED',
        document: { name: '基本医疗保险单位参保登记回执', number: '扎医保参登〔2026〕1号' },
        unitEnrolment: {
          unitNumber: '150783202600001',
          schemes: ['EMPLOYEE_MEDICAL', 'MATERNITY'],
          startMonth: '2026-03',
          employeeCount: 2,
          daysLate: 0,
        },
        rosterChange: null,
      });
      expect(again).toEqual(first);
      expect(await reader().count(ActRecord, { actKey: idempotencyKey })).toBe(1);
      expect(await told()).toEqual({
        unitNumber: '150783202600001',
        poolingArea: '150783',
        status: 'ENROLLED',
        enrolledOn: '2026-03-10',
        startMonth: '2026-03',
        closedOn: null,
        bankAccount: null,
        insuredCount: 0,
        openTransfers: 0,
        arrears: { months: [], contributions: 0, lateFee: 0, fines: 0, total: 0, reckonedOn: '2026-03-10' },
      });
    });

    it('is not opened twice, here or while another agency keeps one', async () => {
      expect(await settle(desk, enrolment())).toMatchObject({ code: 'UNIT_ALREADY_ENROLLED' });
      const newcomer = { ...unit, id: randomUUID() };
      await write(desk.subgraph.store, 'SYSTEM', async ({ em }) => {
        em.create(UnitElsewhere, {
          enterpriseId: newcomer.id,
          poolingArea: '150702',
          agency: '海拉尔区医疗保障服务中心',
          status: 'ENROLLED',
        });
      });
      const refusal = await settle(desk, enrolment({}, { enterprise: newcomer }));
      expect(refusal.message).toContain('海拉尔区医疗保障服务中心');
    });

    it('of two decisions at once, opens one account', async () => {
      const racer = { ...unit, id: randomUUID() };
      const tasks = [await takeOn(desk, enrolment({}, { enterprise: racer })), await takeOn(desk, enrolment({}, { enterprise: racer }))];
      const answers = await Promise.all(tasks.map((taskId) => decide(desk, taskId)));
      expect(answers.map((answer) => answer.code ?? answer.stage).sort()).toEqual(['APPROVED', 'UNIT_ALREADY_ENROLLED']);
      expect(await reader().count(UnitAccount, { enterpriseId: racer.id })).toBe(1);
    });

    it('insures the employees whom the unit adds, and each only once', async () => {
      const added = await settle(
        desk,
        additions([addition(EMPLOYEE), addition(COLLEAGUE, { hiredOn: '2026-01-12', lateReason: '人事漏报' })]),
      );
      expect(added.rosterChange).toEqual({
        addedCount: 2,
        removedCount: 0,
        monthlyBaseTotal: 10001,
        added: [
          { idNumber: '150***********0016', insuredFrom: '2026-03', contributionBase: 5000.5, daysLate: 0, lateReason: null },
          { idNumber: '150***********4520', insuredFrom: '2026-01', contributionBase: 5000.5, daysLate: 27, lateReason: '人事漏报' },
        ],
        removed: [],
      });
      expect(await told()).toMatchObject({ insuredCount: 2 });
      expect(await settle(desk, additions([addition(EMPLOYEE)]))).toMatchObject({ code: 'EMPLOYEE_ALREADY_INSURED' });
    });

    it('is changed in the particulars that the unit says have changed, and in no other', async () => {
      const form = {
        enterpriseName: unit.name,
        medicalChangedOn: '2026-03-01',
        legalRepresentative: { name: '孟和' },
        bankAccount: { bank: '中国银行', number: '6217000000009876' },
        domicile: { address: '不应登记的住所', divisionCode: '150783' },
      };
      const answers = {
        MEDICAL_CHANGES_REPRESENTATIVE: 'YES',
        MEDICAL_CHANGES_ACCOUNT: 'YES',
        MEDICAL_CHANGES_DOMICILE: 'NO',
        MEDICAL_CHANGES_NAME: 'NO',
      };
      const changed = await settle(desk, { slug: 'unit-change', enterprise: unit, form, answers });
      expect(changed.unitChange).toEqual({
        changedOn: '2026-03-01',
        changes: [
          { particular: 'LEGAL_REPRESENTATIVE', before: '白*', after: '孟*' },
          { particular: 'BANK_ACCOUNT', before: null, after: '****9876' },
        ],
        daysLate: 0,
      });
      expect(await told()).toMatchObject({ bankAccount: '****9876' });
      const row = await reader().findOneOrFail(UnitAccount, { enterpriseId: unit.id });
      expect(row).toMatchObject({ legalRepresentativeName: '孟和', address: '扎兰屯市中央北路12号', name: unit.name });
    });

    it('is not closed while somebody is insured or an allowance is being decided, and says both at once', async () => {
      const open = await takeOn(desk, maternity());
      const refusal = await settle(desk, disenrolment());
      expect(refusal.details.map(({ subject }: { subject: string }) => subject)).toEqual(['ACTIVE_INSURED_REMAIN', 'BUSINESS_IN_PROGRESS']);
      await decide(desk, open, { outcome: 'DENIED', opinion: '申请人撤回申领，不再办理' });
      const rows = [
        { name: '巴图', idNumber: EMPLOYEE, leftOn: '2026-03-08', cause: 'CONTRACT_ENDED' },
        { name: '乌云', idNumber: COLLEAGUE, leftOn: '2026-03-09', cause: 'RETIRED' },
      ];
      const removed = await settle(desk, removals(rows));
      expect(removed.rosterChange).toMatchObject({
        removedCount: 2,
        added: [],
        removed: [{ leftOn: '2026-03-08', cause: 'CONTRACT_ENDED' }, { cause: 'RETIRED' }],
      });
      const closed = await settle(desk, disenrolment());
      expect(closed).toMatchObject({
        stage: 'APPROVED',
        unitDisenrolment: { enrolledOn: '2026-03-10', closedOn: '2026-03-10', lastContributionMonth: null },
      });
      expect(await told()).toMatchObject({ status: 'CLOSED', closedOn: '2026-03-10', insuredCount: 0 });
    });

    it('opens anew under a new number for a unit that comes back', async () => {
      const back = await settle(desk, enrolment());
      expect(back.unitEnrolment.unitNumber).toBe('150783202600003');
      expect(await told()).toMatchObject({ status: 'ENROLLED', closedOn: null, unitNumber: '150783202600003' });
    });
  });
}
