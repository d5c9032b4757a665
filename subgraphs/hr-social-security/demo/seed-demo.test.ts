import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import { isCreditCode, isIdNumber } from '../../kit/domain/identifiers/index.js';
import { write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { testEngines } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { bookEntities } from '../persistence/books.js';
import { PremiumArrear } from '../persistence/premium-arrear.entity.js';
import { claim, decide, openBureau, people, seenEnterprise, seenEnterprises } from '../testing/bureau-desk.js';
import { handIn } from '../testing/hand-in.js';
import { withAccount, withInsured } from '../testing/known-books.js';
import { idNumberOf } from '../testing/lawful-application.js';
import { agriculture, construction, demoEnterprises, restaurant } from './demo-enterprises.js';
import { insuredElsewhere, insuredWorkers } from './demo-people.js';
import { seedDemo } from './seed-demo.js';

const EVERYTHING = `
  socialInsuranceAccount { number status insuredCount arrears { kind month principal lateFee dueOn } openMatters { kind reference openedOn } }
  labourLicences { dispatch { number } hrService { number } specialHours { number inForce posts { post } } }
  collectiveContracts { number kind effectiveOn }`;

for (const engine of await testEngines()) {
  describe(`the demo’s enterprises at the bureau, on ${engine.name}`, () => {
    let at: TestSubgraph;
    beforeAll(async () => {
      at = await openBureau(engine);
      await seedDemo(at.subgraph.store);
    });
    afterAll(() => at.close());

    const rowCounts = () =>
      Promise.all(
        [...bookEntities, Posting, KnownEnterprise].map((entity) => at.subgraph.store.reader().count(entity as typeof Posting, {})),
      );

    it('bear identifiers whose check digits hold', () => {
      expect(demoEnterprises.every(({ creditCode }) => isCreditCode(creditCode))).toBe(true);
      expect([...insuredWorkers, ...insuredElsewhere].filter(({ idNumber }) => !isIdNumber(idNumber))).toEqual([]);
    });

    it('are entered once, and what the demo’s users changed stays as it is', async () => {
      const before = await rowCounts();
      await write(at.subgraph.store, 'SYSTEM', async ({ em }) => {
        await em.nativeUpdate(PremiumArrear, { enterpriseId: restaurant.id, month: '2025-10' }, { settledOn: '2026-01-05' });
      });
      await seedDemo(at.subgraph.store);
      expect(await rowCounts()).toEqual(before);
      const settled = { enterpriseId: restaurant.id, settledOn: '2026-01-05' };
      expect(await at.subgraph.store.reader().count(PremiumArrear, settled)).toBe(1);
      await write(at.subgraph.store, 'SYSTEM', async ({ em }) => {
        await em.nativeUpdate(PremiumArrear, settled, { settledOn: null });
      });
    });

    it('show what each is known for', async () => {
      const seen = await seenEnterprises(at, people.reviewer, [construction.id, restaurant.id, agriculture.id], EVERYTHING);
      expect(seen).toMatchObject([
        {
          socialInsuranceAccount: { number: '1507832019000031', status: 'ACTIVE', insuredCount: 5, arrears: [], openMatters: [] },
          labourLicences: { specialHours: [{ inForce: false, posts: [{ post: '砌筑工' }, { post: '工程车司机' }] }] },
        },
        {
          socialInsuranceAccount: {
            insuredCount: 3,
            arrears: [
              { kind: 'PENSION', month: '2025-10', principal: 3168, dueOn: '2025-10-31', lateFee: 218.59 },
              { kind: 'PENSION', month: '2025-11' },
              { kind: 'UNEMPLOYMENT', month: '2025-11', principal: 132 },
            ],
            openMatters: [{ kind: 'BENEFIT_PAYMENT', reference: '扎工伤待〔2025〕14号' }, { kind: 'BACK_PAYMENT' }],
          },
        },
        { socialInsuranceAccount: { arrears: [], openMatters: [] }, collectiveContracts: [{ kind: 'GENERAL', effectiveOn: '2025-06-11' }] },
      ]);
    });

    it('let the restaurant see its arrears, and refuse to close its account for all that is open', async () => {
      expect(await seenEnterprise(at, people.stranger, restaurant.id, EVERYTHING)).toMatchObject({
        socialInsuranceAccount: { insuredCount: 3 },
      });
      const { taskId } = await handIn(at, 'social-insurance-deregistration', { form: { enterpriseName: restaurant.name } }, restaurant.id);
      await claim(at, people.approver, taskId);
      const refused = await decide(at, people.approver, { taskId });
      expect(refused.details.map((detail: { subject: string }) => detail.subject)).toEqual([
        'SOCIAL_INSURANCE_ARREARS',
        'SOCIAL_INSURANCE_WORKERS_STILL_INSURED',
        'SOCIAL_INSURANCE_MATTERS_OPEN',
      ]);
    });

    it('cost as many statements for ten enterprises as for one', async () => {
      const ten = await Promise.all(Array.from({ length: 10 }, (_, index) => knownEnterprise(index)));
      const count = async (ids: readonly string[]): Promise<number> => {
        at.statements.length = 0;
        const seen = await seenEnterprises(at, people.supervisor, ids, EVERYTHING);
        expect(seen.filter((one) => one?.socialInsuranceAccount.insuredCount === 1)).toHaveLength(ids.length);
        return at.statements.length;
      };
      const one = await count(ten.slice(0, 1));
      expect(one).toBeGreaterThan(0);
      expect(await count(ten)).toBe(one);
    });

    async function knownEnterprise(index: number): Promise<string> {
      const id = randomUUID();
      await write(
        at.subgraph.store,
        'SYSTEM',
        async ({ em }) => void em.create(KnownEnterprise, { id, name: `测试企业${index}`, creditCode: null }),
      );
      await withAccount(at, id);
      await withInsured(at, id, { name: '职工', idNumber: idNumberOf('1991-09-09', 500 + index) });
      return id;
    }
  });
}
