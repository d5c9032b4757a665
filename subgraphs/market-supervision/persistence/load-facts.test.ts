import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Posting } from '../../kit/posting/posting.entity.js';
import { testEngines } from '../../kit/testing/engines.js';
import { agricultureCompany } from '../demo/agriculture-company.js';
import { constructionCompany } from '../demo/construction-company.js';
import { restaurant } from '../demo/restaurant.js';
import { seedDemo } from '../demo/seed-demo.js';
import { LIMING, WULAN } from '../domain/applications.testing.js';
import { noFactsHeld } from '../domain/market-supervision-facts.js';
import { type RunningDepartment, startDepartment } from '../testing/running-department.js';
import { loadFacts } from './load-facts.js';
import { ReservedName } from './name-reservation.entity.js';
import { FoodBusinessBar, PersonOfficeBar } from './person-bar.entity.js';
import { RegisteredCompany } from './registered-company.entity.js';

const keyOf = ({ id, company: { creditCode, enterpriseName } }: typeof restaurant) => ({ id, creditCode, name: enterpriseName });

for (const engine of await testEngines()) {
  describe(`the facts of an enterprise on ${engine.name}`, () => {
    let office: RunningDepartment;
    const facts = (enterprise: { id: string; name: string; creditCode: string | null }) =>
      loadFacts(office.subgraph.store.reader(), enterprise);
    beforeAll(async () => {
      office = await startDepartment(engine);
      await seedDemo(office.subgraph.store);
    });
    afterAll(() => office.close());

    it('are none for an enterprise that the department has never met', async () => {
      expect(await facts({ id: randomUUID(), name: '未知', creditCode: null })).toEqual(noFactsHeld);
    });

    it('say what blocks the restaurant, and that the others are in good standing', async () => {
      const held = await facts(keyOf(restaurant));
      expect(held.creditRecord).toMatchObject({ abnormalListing: { listedOn: '2025-07-04' }, unpaidPenalties: [{ amount: 5000 }] });
      expect(held.equityFreezes).toMatchObject([{ frozenCapital: 300_000, until: '2028-09-14' }]);
      expect(held.liquidationNotices).toMatchObject([{ kind: 'SIMPLE', objections: [{ settledOn: null }] }]);
      expect(held.registration?.shareholders.map((one) => one.subscribedCapital)).toEqual([700_000, 300_000]);
      for (const enterprise of [constructionCompany, agricultureCompany]) {
        const { registration, creditRecord, equityFreezes, branches } = await facts(keyOf(enterprise));
        expect(registration?.status).toBe('IN_FORCE');
        expect({ creditRecord, equityFreezes, branches }).toEqual({
          creditRecord: noFactsHeld.creditRecord,
          equityFreezes: [],
          branches: [],
        });
      }
    });

    it('include what is on record about the persons and the name in its open application, and nobody else', async () => {
      const enterpriseId = randomUUID();
      const reservation = { number: 'NM2026020001', enterpriseName: '扎兰屯市柴河农产品有限公司', reservedUntil: '2026-04-10' };
      await office.enter((em) => {
        em.create(ReservedName, { ...reservation, usedOn: null });
        for (const idNumber of [LIMING.idNumber, '150783197711182044'])
          em.create(PersonOfficeBar, { id: randomUUID(), idNumber, ground: 'DISHONEST_DEBTOR', runsFrom: null, liftedOn: null });
        em.create(FoodBusinessBar, {
          id: randomUUID(),
          certificateNumber: WULAN.idNumber,
          ground: 'FOOD_SAFETY_CRIME',
          decidedOn: '2020-01-01',
        });
      });
      expect((await facts({ id: enterpriseId, name: '', creditCode: null })).officeBars).toEqual([]);
      await office.apply('company-registration', { enterpriseId });
      const held = await facts({ id: enterpriseId, name: '', creditCode: null });
      expect(held.nameReservations).toEqual([reservation]);
      expect(held.officeBars.map((bar) => bar.idNumber)).toEqual([LIMING.idNumber]);
      expect(held.foodPenaltyBars.map((bar) => bar.certificateNumber)).toEqual([WULAN.idNumber]);
    });

    it('count a holding in a company that is registered here as an investment', async () => {
      const { creditCode } = agricultureCompany.company;
      const shareholder = {
        kind: 'CORPORATE',
        name: agricultureCompany.company.enterpriseName,
        certificateNumber: creditCode,
        subscribedCapital: 1_000_000,
        payInBy: '2030-12-31',
      };
      const task = await office.apply('company-registration', {
        enterpriseId: randomUUID(),
        form: { shareholders: [shareholder], enterpriseType: 'SOLE_SHAREHOLDER_COMPANY' },
        answers: { SHAREHOLDER_KIND: 'CORPORATE', BENEFICIAL_OWNER: 'FILED' },
      });
      expect(await office.approve(task)).toMatchObject({ stage: 'APPROVED' });
      expect((await facts(keyOf(agricultureCompany))).creditRecord.investments).toEqual(['扎兰屯市柴河农产品有限公司']);
    });

    it('cost a fixed number of statements', async () => {
      const statements = async (enterprise: typeof restaurant) => {
        office.statements.length = 0;
        await facts(keyOf(enterprise));
        return office.statements.length;
      };
      expect(await statements(restaurant)).toBe(await statements(constructionCompany));
      expect(await statements(restaurant)).toBeLessThanOrEqual(17);
    });

    it('of the demo are put in once: what has happened since stays', async () => {
      await office.enter(async (em) => {
        const company = await em.findOneOrFail(RegisteredCompany, { enterpriseId: restaurant.id });
        company.enterpriseName = '扎兰屯市秀水山庄酒店有限公司';
      });
      await seedDemo(office.subgraph.store);
      const em = office.subgraph.store.reader();
      expect((await em.findOneOrFail(RegisteredCompany, { enterpriseId: restaurant.id })).enterpriseName).toContain('酒店');
      expect(await em.count(Posting, { subject: { $like: 'market-supervision-%' } })).toBe(5);
      expect((await em.findOneOrFail(Posting, { subject: 'market-supervision-former' })).toDay).toBe('2025-12-31');
    });
  });
}
