import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import type { Caller } from '../../kit/domain/caller.js';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { restaurant } from '../demo/restaurant.js';
import { seedDemo } from '../demo/seed-demo.js';
import { CompanyShareholder } from '../persistence/company-shareholder.entity.js';
import { RegisteredCompany } from '../persistence/registered-company.entity.js';
import { anonymousCaller, applicant, approver, type RunningDepartment, startDepartment, stranger } from '../testing/running-department.js';

const { id, company } = restaurant;
const party = callerWith({ sub: 'zhao', roles: ['ENTERPRISE_USER'], enterprises: [company.creditCode] });
const FIELDS = `registration {
  creditCode enterpriseName enterpriseType registeredCapital legalRepresentative domicile businessScope status registeredOn deregisteredOn
  authority shareholderCount shareholders { name kind subscribedCapital payInBy } changes { documentNumber }
  foodPermits { kind inForce } equipment { registrationNumber } pledgeCount abnormalListing { reason listedOn } seriousViolatorSince
  openMatters { unpaidPenalties { documentNumber amount } frozenCapital pledgedCapital openObjections openBranches }
}`;

for (const engine of await testEngines()) {
  describe(`what the register says about an enterprise, on ${engine.name}`, () => {
    let office: RunningDepartment;
    beforeAll(async () => {
      office = await startDepartment(engine);
      await seedDemo(office.subgraph.store);
    });
    afterAll(() => office.close());
    const seenBy = async (caller: Caller) => (await office.enterprise(id, FIELDS, caller)).registration;

    it('is public without login, but for the names of persons and for what is not published', async () => {
      const seen = await seenBy(anonymousCaller);
      expect(seen).toMatchObject({
        creditCode: company.creditCode,
        enterpriseType: 'LIMITED_COMPANY',
        registeredCapital: 1_000_000,
        legalRepresentative: '赵*',
        status: 'IN_FORCE',
        registeredOn: '2019-08-06',
        authority: '扎兰屯市市场监督管理局',
        shareholderCount: 2,
        shareholders: [{ name: '赵*', subscribedCapital: 700_000 }, { name: '何*' }],
        foodPermits: [{ kind: 'LICENCE', inForce: true }],
        pledgeCount: 1,
        abnormalListing: { listedOn: '2025-07-04' },
        openMatters: null,
      });
    });

    it('is whole for the enterprise itself and for the department, and masked for a stranger who has signed in', async () => {
      for (const caller of [party, approver]) {
        const seen = await seenBy(caller);
        expect(seen.legalRepresentative).toBe('赵秀兰');
        expect(seen.openMatters).toEqual({
          unpaidPenalties: [{ documentNumber: '（扎）市监罚字〔2025〕第36号', amount: 5000 }],
          frozenCapital: 300_000,
          pledgedCapital: 400_000,
          openObjections: 1,
          openBranches: 1,
        });
      }
      expect(await seenBy(stranger)).toMatchObject({ legalRepresentative: '赵*', openMatters: null });
    });

    it('is known whole to whoever is founding the enterprise', async () => {
      const enterpriseId = randomUUID();
      await office.approve(await office.apply('company-registration', { enterpriseId }), {
        nameLookup: { number: 'NM2026020001', enterpriseName: '扎兰屯市柴河农产品有限公司', reservedUntil: '2026-04-10' },
      });
      const seen = await office.enterprise(enterpriseId, 'registration { legalRepresentative }', applicant);
      expect(seen).toEqual({ registration: { legalRepresentative: '乌兰' } });
    });

    it('never contains an identity number, whoever asks', async () => {
      for (const caller of [anonymousCaller, party, approver]) {
        const told = JSON.stringify(await seenBy(caller));
        for (const { certificateNumber } of restaurant.shareholders) expect(told).not.toContain(certificateNumber);
      }
    });

    it('is null for an enterprise that is not registered here', async () => {
      const elsewhere = randomUUID();
      await office.enter((em) => {
        em.create(KnownEnterprise, { id: elsewhere, name: '外地企业', creditCode: null });
      });
      expect(await office.enterprise(elsewhere, FIELDS)).toEqual({ registration: null });
    });

    it('costs as many statements for ten enterprises as for one', async () => {
      const ids = await tenCompanies(office);
      for (const caller of [anonymousCaller, stranger, approver, callerWith({ sub: 'group', enterprises: ids.map(creditCodeOf) })]) {
        const one = await statementsFor(office, caller, ids.slice(0, 1));
        expect(one).toBeGreaterThan(5);
        expect(await statementsFor(office, caller, ids)).toBe(one);
      }
    });
  });
}

async function statementsFor(office: RunningDepartment, caller: Caller, ids: readonly string[]): Promise<number> {
  const query = `query All($found: [_Any!]!) { _entities(representations: $found) { ... on Enterprise { ${FIELDS} } } }`;
  office.statements.length = 0;
  const { data } = await office.ask(caller, query, { found: ids.map((found) => ({ __typename: 'Enterprise', id: found })) });
  expect(data?._entities.map((one: { registration: { shareholderCount: number } }) => one.registration.shareholderCount)).toEqual(
    ids.map(() => 1),
  );
  return office.statements.length;
}

const creditCodeOf = (enterpriseId: string) => `TEST${enterpriseId.slice(0, 8)}`;

async function tenCompanies(office: RunningDepartment): Promise<string[]> {
  const ids = Array.from({ length: 10 }, () => randomUUID());
  await office.enter((em) => {
    for (const enterpriseId of ids) {
      const creditCode = creditCodeOf(enterpriseId);
      em.create(KnownEnterprise, { id: enterpriseId, name: company.enterpriseName, creditCode });
      em.create(RegisteredCompany, { enterpriseId, ...company, creditCode });
      em.create(CompanyShareholder, {
        enterpriseId,
        position: 0,
        kind: 'PERSON',
        name: '甲',
        certificateNumber: '1',
        subscribedFen: 1,
        payInBy: null,
      });
    }
  });
  return ids;
}
