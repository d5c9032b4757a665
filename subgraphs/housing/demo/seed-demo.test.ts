import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import { isCreditCode } from '../../kit/domain/identifiers/index.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { testEngines } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { ConstructionPermit } from '../persistence/construction-permit.entity.js';
import { DrainagePermit } from '../persistence/drainage-permit.entity.js';
import { apply, approver, claim, decide, entity, startHousing } from '../testing/housing-at-work.js';
import { demoEnterprises } from './enterprises.js';
import { demoBooks, demoOrders } from './register.js';
import { seedDemo } from './seed-demo.js';
import { demoStaff } from './staff.js';

const { developer, restaurant, farm } = demoEnterprises;

describe('the demo data of the bureau', () => {
  it('lies before 2026, so that it fits any later clock', () => {
    const issued = [...Object.values(demoBooks).flat(), ...demoOrders].map(({ issuedOn }) => issuedOn);
    expect(issued.length).toBeGreaterThan(5);
    expect(issued.filter((day) => day >= '2026-01-01')).toEqual([]);
  });

  it('bears credit codes whose check holds', () => {
    const codes = [
      ...Object.values(demoEnterprises).map(({ creditCode }) => creditCode),
      ...demoBooks.constructionPermits.map(({ contractorCreditCode }) => contractorCreditCode),
    ];
    expect(codes.filter((code) => !isCreditCode(code))).toEqual([]);
  });
});

for (const engine of await testEngines()) {
  describe(`the demo of the bureau on ${engine.name}`, () => {
    let housing: TestSubgraph;
    beforeAll(async () => {
      housing = await startHousing(engine);
      await seedDemo(housing.subgraph.store);
    });
    afterAll(() => housing.close());

    it('is seeded at every start without doubling or undoing anything', async () => {
      const { store } = housing.subgraph;
      const em = store.reader();
      (await em.findOneOrFail(KnownEnterprise, { id: farm.id })).name = '内蒙古绰尔河农业集团有限公司';
      await em.flush();
      const counts = async () =>
        Promise.all([ConstructionPermit, DrainagePermit, Posting].map((table) => store.reader().count(table as typeof Posting)));
      const before = await counts();
      await seedDemo(store);
      expect(await counts()).toEqual(before);
      expect((await store.reader().findOneOrFail(KnownEnterprise, { id: farm.id })).name).toBe('内蒙古绰尔河农业集团有限公司');
    });

    it('stations its staff, all but the one whose posting has ended', async () => {
      const postings = await housing.subgraph.store.reader().find(Posting, { subject: { $in: demoStaff.map(({ subject }) => subject) } });
      expect(
        postings
          .filter(({ toDay }) => toDay === null)
          .map(({ subject }) => subject)
          .sort(),
      ).toEqual(['housing-approver', 'housing-editor', 'housing-head', 'housing-reviewer']);
      expect(postings.find(({ subject }) => subject === 'housing-former')).toMatchObject({ toDay: '2025-12-31' });
    });

    it('shows a developer in good standing and a restaurant in arrears with its duties', async () => {
      const fields = 'permits { construction { standing } drainage { isValid } } housingOrders { kind liftedOn }';
      const seen = (id: string) => entity(housing, approver, { __typename: 'Enterprise', id }, fields);
      expect(await seen(developer.id)).toEqual({ permits: { construction: [{ standing: 'STARTED' }], drainage: [] }, housingOrders: [] });
      expect(await seen(restaurant.id)).toEqual({
        permits: { construction: [{ standing: 'LAPSED' }], drainage: [{ isValid: false }] },
        housingOrders: [{ kind: 'STOP_WORK', liftedOn: null }],
      });
      expect(await seen(farm.id)).toEqual({ permits: { construction: [], drainage: [{ isValid: true }] }, housingOrders: [] });
    });

    it('lets the developer have its construction permit and blocks the restaurant by the open order', async () => {
      const lawful = await apply(housing, 'construction-permit', { enterpriseId: developer.id });
      await claim(housing, lawful.taskId);
      expect(await decide(housing, lawful.taskId)).toMatchObject({ stage: 'APPROVED' });
      const blocked = await apply(housing, 'construction-permit', {
        enterpriseId: restaurant.id,
        form: { projectName: '秀水山庄餐饮楼扩建工程' },
      });
      await claim(housing, blocked.taskId);
      expect(await decide(housing, blocked.taskId)).toMatchObject({ code: 'CORRECTION_ORDER_OPEN' });
    });
  });
}
