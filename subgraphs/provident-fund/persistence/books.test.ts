import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import { write } from '../../kit/persistence/write.js';
import { testEngines } from '../../kit/testing/engines.js';
import { demoUnits } from '../demo/demo-units.js';
import { seedDemo } from '../demo/seed-demo.js';
import { approver, dataOf, type Office, openOffice } from '../testing/office.js';
import { EmployeeAccountRow } from './employee-account.entity.js';
import { FundUnit } from './fund-unit.entity.js';
import { AssessmentRow, CertificateRow, WithdrawalRow } from './issued-papers.entity.js';
import { loadFacts } from './load-facts.js';
import { providentFundEntities } from './provident-fund-tables.js';
import { ArrearsMonthRow, LateDutyRow, ReliefRow } from './unit-duties.entity.js';

const unitAccountNumber = '1507832025000018';
const months = { fromMonth: '2025-01', untilMonth: '2025-12' };
const line = { idNumber: '150799199308155061', contributionBase: 5000, unit: 400, employee: 400, total: 800 };

/** One row of every table with every column filled, as it is put in. */
const filled = (enterpriseId: string) => [
  {
    entity: FundUnit,
    row: {
      ...{
        accountNumber: unitAccountNumber,
        enterpriseId,
        openKey: enterpriseId,
        unitName: '扎兰屯市巴图·孟和𠮷商贸有限公司',
        status: 'OPEN',
      },
      ...{ registeredOn: '2025-01-02', closedOn: '2025-12-31', unitRatio: 8.35, employeeRatio: 7, startMonth: '2025-01' },
      ...{ remittedThrough: '2025-12', baseAdjustedFor: [2024, 2025], accountsDueOn: '2025-01-22', address: '中央北路12号' },
      ...{ legalRepresentativeName: '巴图·孟和', legalRepresentativeIdNumber: line.idNumber },
      ...{
        handlerName: '赵一',
        handlerIdNumber: line.idNumber,
        handlerPhone: '13900000009',
        bank: '测试银行',
        bankAccountNumber: '9'.repeat(30),
      },
    },
  },
  {
    entity: EmployeeAccountRow,
    row: {
      ...{ id: randomUUID(), accountNumber: '15078320250000100014', unitAccountNumber, name: '巴图·孟和', idNumber: line.idNumber },
      ...{
        liveKey: line.idNumber,
        status: 'SEALED',
        contributionBase: 5000,
        balanceFen: 99_999_999_999,
        consecutiveMonths: 12,
        frozen: true,
      },
      ...{ openedOn: '2025-01-05', sealedOn: '2025-06-01', sealReason: 'OTHER', transferredTo: '21000123', closedOn: '2025-12-31' },
    },
  },
  { entity: ArrearsMonthRow, row: { unitAccountNumber, month: '2025-12', amount: 1080 } },
  {
    entity: ReliefRow,
    row: {
      ...{ documentNumber: '呼公积金扎批〔2025〕1号', unitAccountNumber, kind: 'REDUCE', ratio: 5.5, ...months },
      ...{ committeeReference: '呼公积金委〔2025〕3号', committeeApprovedOn: '2025-01-01' },
    },
  },
  {
    entity: LateDutyRow,
    row: { documentNumber: '呼公积金扎登〔2025〕1号', unitAccountNumber, duty: 'REGISTRATION', dueOn: '2025-01-01', daysLate: 1, cases: 1 },
  },
  {
    entity: AssessmentRow,
    row: {
      ...{ documentNumber: '呼公积金扎核〔2025〕1号', unitAccountNumber, kind: 'ARREARS', ...months, lines: [line] },
      ...{ amountDue: 43_200_000_000, assessedOn: '2025-12-30', settledOn: '2025-12-31' },
    },
  },
  {
    entity: WithdrawalRow,
    row: {
      ...{ documentNumber: '呼公积金扎付〔2025〕1号', unitAccountNumber, employeeAccountNumber: '15078320250000100014' },
      ...{ ground: 'PURCHASE', amountFen: 99_999_999_999, approvedOn: '2025-12-31' },
    },
  },
  {
    entity: CertificateRow,
    row: {
      ...{ documentNumber: '呼公积金扎证〔2025〕1号', unitAccountNumber, kind: 'EMPLOYEE', ...months },
      ...{ employeeAccountNumber: '15078320250000100014', purpose: '异地贷款', issuedOn: '2025-12-31' },
    },
  },
];

for (const engine of await testEngines()) {
  describe(`管理部账册（${engine.name}）`, () => {
    let office: Office;
    beforeAll(async () => {
      office = await openOffice(engine);
      await seedDemo(office.subgraph.store);
    });
    afterAll(() => office.close());

    it('gives every column of every table back as it was put in', async () => {
      const rows = filled(randomUUID());
      expect(rows.map(({ entity }) => entity)).toEqual(providentFundEntities);
      await write(office.subgraph.store, 'SYSTEM', async ({ em }) => {
        for (const { entity, row } of rows) em.create(entity as never, row as never);
      });
      const em = office.subgraph.store.reader();
      for (const { entity, row } of rows) {
        const columns = Object.keys(em.getMetadata(entity as never).properties).filter((name) => name !== 'revision');
        expect(Object.keys(row).sort()).toEqual(columns.sort());
        const [key] = Object.entries(row).filter(([name]) => ['id', 'documentNumber', 'accountNumber', 'month'].includes(name)) as [
          [string, unknown],
        ];
        const filter = { [key[0]]: key[1], ...('unitAccountNumber' in row ? { unitAccountNumber } : {}) };
        expect({ ...((await em.findOneOrFail(entity as never, filter as never)) as object) }).toMatchObject(row);
      }
    });

    it('keeps one open account an enterprise and one live account a person', async () => {
      const again = async (entity: object, change: object) => {
        const { row } = filled(randomUUID()).find((one) => one.entity === entity) as { row: object };
        await write(office.subgraph.store, 'SYSTEM', async ({ em }) => {
          em.create(entity as never, { ...row, ...change } as never);
        });
      };
      const [demo] = demoUnits;
      await expect(again(FundUnit, { accountNumber: '1507832025000026', openKey: demo?.enterprise.id })).rejects.toThrow();
      await expect(again(EmployeeAccountRow, { accountNumber: '15078320250000100022' })).rejects.toThrow();
      await expect(again(EmployeeAccountRow, { accountNumber: '15078320250000100022', liveKey: null })).resolves.toBeUndefined();
    });

    it('answers for an enterprise that the office has never met', async () => {
      const facts = await loadFacts(office.subgraph.store.reader(), { id: randomUUID(), name: '新企业', creditCode: null });
      expect(facts).toMatchObject({ unit: null, accounts: [], arrears: [], reliefs: [], assessments: [], receivingUnits: [] });
    });

    it('takes as many statements for ten enterprises as for one', async () => {
      const ids = await manyUnits(office, 10);
      const one = await statementsFor(office, ids.slice(0, 1));
      expect(await statementsFor(office, ids)).toBe(one);
      expect(one).toBeLessThanOrEqual(8);
    });
  });
}

/** Enterprises with a unit account each. */
async function manyUnits(office: Office, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const { row } = filled('')[0] as { row: object };
  await write(office.subgraph.store, 'SYSTEM', async ({ em }) => {
    ids.forEach((id, index) => {
      em.create(KnownEnterprise, { id, name: `测试企业${index}`, creditCode: null });
      em.create(FundUnit, { ...row, accountNumber: `15078320240000${10 + index}`, enterpriseId: id, openKey: id } as never);
    });
  });
  return ids;
}

/** Statements of one query over everything that the account shows of many rows. */
async function statementsFor(office: Office, ids: readonly string[]): Promise<number> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Enterprise { providentFundAccount {
    accountNumber contributingEmployees sealedAccounts currentRatios { unit } baseBounds { floor } contact { handler }
    employeeAccounts { edges { node { name } } } arrears { total } openAssessments { documentNumber } reliefs { kind } lateDuties { duty } } } } }`;
  office.statements.length = 0;
  const { _entities } = dataOf(await office.ask(approver, query, { of: ids.map((id) => ({ __typename: 'Enterprise', id })) }));
  expect(_entities.filter((found: any) => found.providentFundAccount !== null)).toHaveLength(ids.length);
  return office.statements.length;
}
