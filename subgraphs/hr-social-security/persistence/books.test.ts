import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntitySchema } from '@mikro-orm/core';
import { write } from '../../kit/persistence/write.js';
import { testEngines } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { openBureau } from '../testing/bureau-desk.js';
import { bookEntities } from './books.js';
import { InsuredWorker } from './insured-worker.entity.js';
import { loadFacts } from './load-facts.js';
import { SocialInsuranceAccount } from './social-insurance-account.entity.js';

const ENTERPRISE = '7d1c2f0e-5a0b-4c55-9a0e-4b7a1f3f0a11';
const DAY = '2026-03-18';
/** One row of each table with every column filled, amounts beyond 32 bits where the law sets no limit. */
const fullRows: Readonly<Record<string, object>> = {
  SocialInsuranceAccount: {
    number: '1507832026000099',
    enterpriseId: ENTERPRISE,
    registeredOn: DAY,
    insuranceKinds: ['PENSION', 'WORK_INJURY'],
    workInjuryRiskClass: 8,
    closedOn: DAY,
    openFor: ENTERPRISE,
    rosterChanges: 3,
  },
  InsuredWorker: {
    id: '7d1c2f0e-5a0b-4c55-9a0e-4b7a1f3f0a12',
    enterpriseId: ENTERPRISE,
    personName: '额尔德木图·孟和巴雅尔',
    idNumber: '15078319900505212X',
    insuredFrom: DAY,
    contributionBaseFen: 9_000_000_000,
    baseProvisional: true,
    leftOn: DAY,
    leavingCause: 'CONTRACT_EXPIRED',
    insuredNow: '15078319900505212X',
  },
  InsuredElsewhere: { idNumber: '15078319900505212X', unitName: '牙克石测试厂', division: '150782' },
  PremiumArrear: {
    enterpriseId: ENTERPRISE,
    kind: 'UNEMPLOYMENT',
    month: '2026-02',
    principalFen: 5_000_000_000,
    dueOn: DAY,
    settledOn: DAY,
  },
  OpenMatter: { reference: '扎社补〔2026〕1号', enterpriseId: ENTERPRISE, kind: 'BACK_PAYMENT', openedOn: DAY, closedOn: DAY },
  InjuryDecision: {
    documentNumber: '扎人社工伤认〔2026〕9号',
    enterpriseId: ENTERPRISE,
    idNumber: '15078319900505212X',
    injuredOn: DAY,
    conclusion: 'DEEMED_WORK_INJURY',
    ground: '《工伤保险条例》第十五条第一项',
    decidedOn: DAY,
  },
  DispatchLicence: {
    documentNumber: '扎人社派许〔2026〕9号',
    enterpriseId: ENTERPRISE,
    issuedOn: DAY,
    validUntil: '2029-03-17',
    registeredCapitalFen: 100_000_000_000_000,
  },
  HrServiceLicence: {
    documentNumber: '（扎）人服证字〔2026〕第0009号',
    enterpriseId: ENTERPRISE,
    issuedOn: DAY,
    activities: ['JOB_FAIR'],
    byPromise: true,
    telecomLicenceNumber: '蒙B2-20260001',
  },
  SpecialHoursPost: {
    documentNumber: '扎人社工时审〔2026〕9号',
    position: 2,
    enterpriseId: ENTERPRISE,
    post: '采伐工',
    headcount: 20,
    system: 'COMPREHENSIVE',
    cycle: 'QUARTER',
    validFrom: DAY,
    validUntil: '2027-03-17',
  },
  CollectiveContract: {
    documentNumber: '扎人社集审〔2026〕9号',
    enterpriseId: ENTERPRISE,
    contractKind: 'WOMEN_PROTECTION',
    signedOn: DAY,
    receivedOn: DAY,
    effectiveOn: '2026-04-03',
    contractUntil: '2029-03-17',
    filingDaysLate: 0,
  },
  ContributionBaseStandard: { year: 2026, floorFen: 450_000, ceilingFen: 2_250_000 },
  MinimumWageStandard: { effectiveFrom: '2024-12-01', monthlyFen: 210_000 },
};

for (const engine of await testEngines()) {
  describe(`the bureau’s books on ${engine.name}`, () => {
    let at: TestSubgraph;
    beforeAll(async () => {
      at = await openBureau(engine);
    });
    afterAll(() => at.close());

    it.each(bookEntities.map((entity) => [entity.meta.className, entity as EntitySchema] as const))(
      'give a row of %s back as it was entered',
      async (name, entity) => {
        const row = fullRows[name];
        if (row === undefined) throw new Error(`No row for ${name}`);
        await write(at.subgraph.store, 'SYSTEM', async ({ em }) => {
          em.create(entity, row);
        });
        const found = await at.subgraph.store.reader().find(entity, {});
        expect(found).toHaveLength(1);
        expect(JSON.parse(JSON.stringify(found[0]))).toMatchObject(row);
      },
    );

    it('hold no second open account of an enterprise and nobody insured twice, whoever writes', async () => {
      const row = (name: string, changes: object) => ({ ...fullRows[name], ...changes });
      const enter = (entity: EntitySchema, data: object) =>
        write(at.subgraph.store, 'SYSTEM', async ({ em }) => void em.create(entity, data));
      await expect(enter(SocialInsuranceAccount, row('SocialInsuranceAccount', { number: '2' }))).rejects.toThrow(/unique|duplicate/i);
      const another = { id: '7d1c2f0e-5a0b-4c55-9a0e-4b7a1f3f0a13', enterpriseId: 'another' };
      await expect(enter(InsuredWorker, row('InsuredWorker', another))).rejects.toThrow(/unique|duplicate/i);
    });

    it('tell the facts of an enterprise in a number of statements that does not grow with it', async () => {
      const count = async (id: string): Promise<number> => {
        at.statements.length = 0;
        await loadFacts(at.subgraph.store.reader(), { id, name: '', creditCode: null });
        return at.statements.length;
      };
      const unknown = await count('nobody');
      expect(await count(ENTERPRISE)).toBe(unknown);
      expect(unknown).toBeLessThanOrEqual(12);
    });
  });
}
