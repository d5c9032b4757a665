import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { write } from '../../kit/persistence/write.js';
import type { TestEngine } from '../../kit/testing/engines.js';
import { callerWith, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { PharmacyAgreement, PharmacyBarEntry } from '../persistence/pharmacy.entity.js';
import { designation, evaluation, unit } from '../testing/applications.js';
import { decide, enterprises, openDesk, settle, takeOn } from '../testing/desk.js';

const anybody = callerWith({ sub: 'somebody', roles: ['ENTERPRISE_USER'] });
const noon = (day: string) => `${day}T04:00:00.000Z`;

export function pharmacyStories(engine: TestEngine): void {
  describe(`a pharmacy that applies for designation on ${engine.name}`, () => {
    let desk: TestSubgraph;
    beforeAll(async () => {
      desk = await openDesk(engine);
    });
    afterAll(() => desk.close());
    const shown = async () => (await enterprises(desk, anybody, [unit.id]))[0]?.designatedPharmacy;

    it('is not contracted while it is barred, while a supplement is awaited, or without the public notice', async () => {
      await write(desk.subgraph.store, 'SYSTEM', async ({ em }) => {
        em.create(PharmacyBarEntry, { enterpriseId: unit.id, kind: 'PENALTY_NOT_PERFORMED', foundOn: '2025-05-06', discharged: false });
      });
      const taskId = await takeOn(desk, designation());
      const details = { pharmacyEvaluation: { ...evaluation, publicNoticeUntil: null, supplements: [{ from: '2026-03-08' }] } };
      const refusal = await decide(desk, taskId, { details });
      expect(refusal.details.map(({ subject }: { subject: string }) => subject)).toEqual([
        'PHARMACY_BARRED',
        'PHARMACY_SUPPLEMENT_AWAITED',
        'PHARMACY_PUBLIC_NOTICE_RUNNING',
      ]);
      await decide(desk, taskId, { outcome: 'DENIED', opinion: '行政处罚尚未履行完毕' });
      await write(desk.subgraph.store, 'SYSTEM', ({ em }) =>
        em.nativeUpdate(PharmacyBarEntry, { enterpriseId: unit.id }, { discharged: true }),
      );
      expect(await desk.subgraph.store.reader().count(PharmacyAgreement)).toBe(0);
    });

    it('that is found unqualified waits three months before it is evaluated again', async () => {
      const unqualified = { ...evaluation, outcome: 'UNQUALIFIED', findings: '药品未分区管理，限期整改', publicNoticeUntil: null };
      const denied = await settle(desk, designation(), {
        outcome: 'DENIED',
        opinion: '评估不合格',
        details: { pharmacyEvaluation: unqualified },
      });
      expect(denied.pharmacyEvaluation).toMatchObject({
        outcome: 'UNQUALIFIED',
        findings: '药品未分区管理，限期整改',
        inTime: true,
        dueOn: '2026-06-10',
      });
      desk.setTime(noon('2026-06-09'));
      const early = await settle(desk, designation(), { details: { pharmacyEvaluation: evaluation } });
      expect(early).toMatchObject({
        code: 'PHARMACY_REAPPLIES_TOO_EARLY',
        message: '已有1次评估不合格，最近一次于2026-03-10告知，2026-06-10起方可再次申请',
      });
    });

    it('is contracted for a year, and everybody can see it', async () => {
      desk.setTime(noon('2026-06-10'));
      const taskId = await takeOn(desk, designation());
      desk.setTime(noon('2026-09-20'));
      const pharmacyEvaluation = {
        ...evaluation,
        evaluatedOn: '2026-09-15',
        publicNoticeUntil: '2026-09-19',
        supplements: [{ from: '2026-07-01', to: '2026-07-06' }],
      };
      const contracted = await decide(desk, taskId, { details: { pharmacyEvaluation } });
      expect(contracted).toMatchObject({
        document: { name: '零售药店医疗保障服务协议', number: '扎医保定协〔2026〕1号', validUntil: '2027-09-19' },
        pharmacyEvaluation: { dueOn: '2026-09-15', inTime: true, outcome: 'QUALIFIED' },
      });
      expect(await shown()).toEqual({
        agreementNumber: '扎医保定协〔2026〕1号',
        name: '扎兰屯市康泰大药房有限公司',
        address: '扎兰屯市兴华大街3号',
        validFrom: '2026-09-20',
        validUntil: '2027-09-19',
        drugLicenceNumber: '蒙DA4700123',
        drugLicenceUntil: '2029-06-30',
      });
      const again = await settle(desk, designation(), { details: { pharmacyEvaluation: { ...pharmacyEvaluation, supplements: [] } } });
      expect(again).toMatchObject({ code: 'PHARMACY_ALREADY_DESIGNATED' });
    });

    it('is no longer shown when the agreement has run out, and may be contracted anew', async () => {
      desk.setTime(noon('2027-09-19'));
      expect(await shown()).not.toBeNull();
      desk.setTime(noon('2027-09-20'));
      expect(await shown()).toBeNull();
      const contract = { contractFrom: '2027-01-01' };
      const form = { pharmacists: [{ registeredAt: '150783', ...contract }], pharmacyInsuranceOfficers: [contract, contract] };
      const renewed = await settle(desk, designation(form), {
        details: { pharmacyEvaluation: { ...evaluation, publicNoticeUntil: '2027-09-19' } },
      });
      expect(renewed).toMatchObject({ document: { number: '扎医保定协〔2027〕1号' } });
      expect(await desk.subgraph.store.reader().count(PharmacyAgreement)).toBe(1);
      expect(await shown()).toMatchObject({ validUntil: '2028-09-19' });
    });
  });
}
