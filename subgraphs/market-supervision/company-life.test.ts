import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KnownEnterprise } from '../department/persistence/department-tables.js';
import { isCreditCode } from '../kit/domain/identifiers/index.js';
import { JournalEntry } from '../kit/journal/journal.entity.js';
import { testEngines } from '../kit/testing/engines.js';
import { domicile, LIMING, LOCAL_BANK, soundApplications, WULAN } from './domain/applications.testing.js';
import { PledgedEquity } from './persistence/company-equity.entity.js';
import { EquipmentInUse } from './persistence/equipment-in-use.entity.js';
import { FoodPermit } from './persistence/food-permit.entity.js';
import { ReservedName } from './persistence/name-reservation.entity.js';
import { type RunningDepartment, startDepartment } from './testing/running-department.js';

const NAME = '扎兰屯市柴河农产品有限公司';
const nameLookup = { number: 'NM2026020001', enterpriseName: NAME, reservedUntil: '2026-04-10' };

for (const engine of await testEngines()) {
  describe(`the life of a company on ${engine.name}`, () => {
    let office: RunningDepartment;
    let creditCode = '';
    const enterpriseId = randomUUID();
    const held = () => ({ enterpriseName: NAME, creditCode });
    const registered = (fields: string) =>
      office.enterprise(enterpriseId, `registration { ${fields} }`).then((found) => found.registration);

    beforeAll(async () => {
      office = await startDepartment(engine);
      const { number, enterpriseName, reservedUntil } = nameLookup;
      await office.enter((em) => {
        em.create(ReservedName, { number, enterpriseName, reservedUntil, usedOn: null });
      });
    });
    afterAll(() => office.close());

    it('begins with its registration: the licence, the register and the hall are told the same credit code', async () => {
      const task = await office.apply('company-registration', { enterpriseId });
      const answer = await office.approve(task);
      expect(answer).toMatchObject({ stage: 'APPROVED', document: { number: '（扎市监）登设字〔2026〕第1号', validUntil: null } });
      const { businessLicence } = await office.task(task, 'businessLicence { creditCode legalRepresentative establishedOn }');
      creditCode = businessLicence.creditCode;
      expect(isCreditCode(creditCode)).toBe(true);
      expect(businessLicence).toMatchObject({ legalRepresentative: WULAN.name, establishedOn: '2026-03-02' });
      expect(await registered('creditCode enterpriseType registeredCapital status registeredOn shareholderCount')).toEqual({
        creditCode,
        enterpriseType: 'LIMITED_COMPANY',
        registeredCapital: 1_000_000,
        status: 'IN_FORCE',
        registeredOn: '2026-03-02',
        shareholderCount: 2,
      });
      const em = office.subgraph.store.reader();
      expect(await em.findOneOrFail(KnownEnterprise, { id: enterpriseId })).toMatchObject({ creditCode, name: NAME });
      expect((await em.findOneOrFail(ReservedName, { number: nameLookup.number })).usedOn).toBe('2026-03-02');
      const told = await em.findOneOrFail(JournalEntry, { type: { $like: '%decided' } });
      expect(JSON.parse(told.data)).toMatchObject({ taskId: task, produced: { creditCode, registeredOn: '2026-03-02' } });
    });

    it('is not registered a second time', async () => {
      const again = await office.apply('company-registration', { enterpriseId, creditCode });
      expect(await office.approve(again, { nameLookup })).toMatchObject({ code: 'COMPANY_ALREADY_REGISTERED' });
    });

    it('pledges equity, which the register counts from that day', async () => {
      const task = await office.apply('equity-pledge-registration', { enterpriseId, creditCode, form: held() });
      expect(await office.approve(task)).toMatchObject({ document: { number: '（扎市监）股质登设字〔2026〕第1号' } });
      const { equityPledge } = await office.task(task, 'equityPledge { pledgor pledgee pledgedCapital registeredOn cancelledOn }');
      expect(equityPledge).toEqual({
        pledgor: WULAN.name,
        pledgee: '扎兰屯市某农村商业银行',
        pledgedCapital: 300_000,
        registeredOn: '2026-03-02',
        cancelledOn: null,
      });
      expect(await registered('pledgeCount openMatters { pledgedCapital }')).toEqual({
        pledgeCount: 1,
        openMatters: { pledgedCapital: 300_000 },
      });
    });

    it('cannot pledge the same equity twice: the first pledge is in the books that the rule reads', async () => {
      const task = await office.apply('equity-pledge-registration', {
        enterpriseId,
        creditCode,
        form: { ...held(), pledgedCapital: 300_000.01 },
      });
      expect(await office.approve(task)).toMatchObject({ __typename: 'Refusal', code: 'PLEDGE_EXCEEDS_FREE_EQUITY' });
      expect(await office.subgraph.store.reader().count(PledgedEquity, { enterpriseId })).toBe(1);
    });

    it('changes its capital, its scope, its legal representative and its shareholders with one application', async () => {
      const task = await office.apply('company-change', {
        enterpriseId,
        creditCode,
        form: {
          ...held(),
          newBusinessScope: '一般项目：食用农产品批发',
          newLegalRepresentative: LIMING,
          equityTransfers: [
            {
              transferorName: LIMING.name,
              transferorCertificate: LIMING.idNumber,
              transfereeName: '扎兰屯市某农村商业银行',
              transfereeCertificate: LOCAL_BANK,
              capital: 150_000,
            },
          ],
        },
        answers: { CHANGES_SCOPE: 'YES', CHANGES_LEGAL_REPRESENTATIVE: 'YES', CHANGES_SHAREHOLDERS: 'TRANSFER' },
      });
      expect(await office.approve(task)).toMatchObject({ stage: 'APPROVED' });
      expect((await office.task(task, 'changedEntries { matter before after }')).changedEntries).toEqual([
        { matter: 'LEGAL_REPRESENTATIVE', before: WULAN.name, after: LIMING.name },
        { matter: 'CAPITAL', before: '1000000', after: '2000000' },
        { matter: 'SCOPE', before: '一般项目：农产品初加工；食用农产品批发', after: '一般项目：食用农产品批发' },
        { matter: 'SHAREHOLDERS', before: LIMING.name, after: '扎兰屯市某农村商业银行' },
      ]);
      const now = await registered(
        'legalRepresentative registeredCapital businessScope enterpriseType shareholders { name kind subscribedCapital } changes { changedOn matters }',
      );
      expect(now).toEqual({
        legalRepresentative: LIMING.name,
        registeredCapital: 2_000_000,
        businessScope: '一般项目：食用农产品批发',
        enterpriseType: 'LIMITED_COMPANY',
        shareholders: [
          { name: WULAN.name, kind: 'PERSON', subscribedCapital: 1_200_000 },
          { name: LIMING.name, kind: 'PERSON', subscribedCapital: 500_000 },
          { name: '扎兰屯市某农村商业银行', kind: 'CORPORATE', subscribedCapital: 300_000 },
        ],
        changes: [{ changedOn: '2026-03-02', matters: ['LEGAL_REPRESENTATIVE', 'CAPITAL', 'SCOPE', 'SHAREHOLDERS'] }],
      });
    });

    it('files prepackaged food, and the filing lapses when the place is licensed', async () => {
      const filing = await office.apply('prepackaged-food-filing', { enterpriseId, creditCode, form: held() });
      const filed = await office.approve(filing);
      expect((await office.task(filing, 'foodPermit { kind items inForce validUntil }')).foodPermit).toEqual({
        kind: 'PREPACKAGED_FILING',
        items: ['预包装食品', '保健食品'],
        inForce: true,
        validUntil: null,
      });
      const licence = await office.apply('food-business-licence', { enterpriseId, creditCode, form: held() });
      const licensed = await office.approve(licence, soundApplications['food-business-licence']?.details);
      expect(await office.task(licence, 'siteInspection { conclusion inspectors }')).toEqual({
        siteInspection: { conclusion: 'CONFORMS', inspectors: ['苏和', '王敏'] },
      });
      const { foodPermits } = await registered('foodPermits { number inForce validUntil endedOn }');
      expect(foodPermits).toHaveLength(2);
      expect(foodPermits).toEqual(
        expect.arrayContaining([
          { number: filed.document.number, inForce: false, validUntil: null, endedOn: '2026-03-02' },
          { number: licensed.document.number, inForce: true, validUntil: '2031-03-01', endedOn: null },
        ]),
      );
    });

    it('is not licensed without the inspection of the site, and nothing is written', async () => {
      const task = await office.apply('food-business-licence', {
        enterpriseId,
        creditCode,
        form: { ...held(), domicile: { ...domicile, address: '扎兰屯市另一处1号' } },
      });
      expect(await office.approve(task)).toMatchObject({
        code: 'SITE_INSPECTION_NOT_PASSED',
        ruleRef: { document: '《中华人民共和国行政许可法》' },
      });
      const em = office.subgraph.store.reader();
      expect(await em.count(FoodPermit, { enterpriseId })).toBe(2);
      expect(await office.task(task, 'stage document { number }')).toEqual({ stage: 'CLAIMED', document: null });
    });

    it('registers a lift, once', async () => {
      const application = { enterpriseId, creditCode, form: held() };
      const task = await office.apply('special-equipment-registration', application);
      expect(await office.approve(task)).toMatchObject({ document: { number: '梯11蒙E00001(26)' } });
      expect((await office.task(task, 'equipment { status nextInspectionDueOn }')).equipment).toEqual({
        status: 'IN_USE',
        nextInspectionDueOn: '2027-02-09',
      });
      const again = await office.apply('special-equipment-registration', { ...application, enterpriseId: randomUUID() });
      expect(await office.approve(again)).toMatchObject({ code: 'EQUIPMENT_ALREADY_REGISTERED' });
      expect(await office.subgraph.store.reader().count(EquipmentInUse, {})).toBe(1);
    });

    it('is told at once all that stands against its end, and ends when that is gone, with its licences', async () => {
      office.setTime('2026-06-01T02:00:00.000Z');
      const dates = { liquidationFrom: '2026-03-05', creditorNoticeOn: '2026-03-10', liquidationUntil: '2026-05-20' };
      const task = await office.apply('company-deregistration', {
        enterpriseId,
        creditCode,
        form: { ...held(), ...dates, taxClearanceNumber: undefined },
      });
      const refused = await office.approve(task);
      expect(refused.details.map((detail: { subject: string }) => detail.subject)).toEqual(['EQUITY_PLEDGED', 'TAX_CLEARANCE_MISSING']);
      expect(await registered('status')).toEqual({ status: 'IN_FORCE' });
      await office.enter(async (em) => {
        const pledge = await em.findOneOrFail(PledgedEquity, { enterpriseId });
        pledge.cancelledOn = '2026-05-28';
      });
      expect(await office.decide(task, { details: { taxClearanceNumber: '扎税清〔2026〕18号' } })).toMatchObject({ stage: 'APPROVED' });
      expect((await office.task(task, 'deregistration { route deregisteredOn licenceSurrendered }')).deregistration).toEqual({
        route: 'ORDINARY',
        deregisteredOn: '2026-06-01',
        licenceSurrendered: true,
      });
      const { status, deregisteredOn, foodPermits } = await registered('status deregisteredOn foodPermits { inForce }');
      expect({ status, deregisteredOn }).toEqual({ status: 'DEREGISTERED', deregisteredOn: '2026-06-01' });
      expect(foodPermits.some((permit: { inForce: boolean }) => permit.inForce)).toBe(false);
    });
  });
}
