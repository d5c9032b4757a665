import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntitySchema } from '@mikro-orm/core';
import { write } from '../../kit/persistence/write.js';
import { testEngines } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { openDesk } from '../testing/desk.js';
import { AreaPolicy } from './area-policy.entity.js';
import { MaternityClaimEntry, TransferEntry } from './benefit.entity.js';
import { InsuredEmployee, PersonElsewhere } from './insured-employee.entity.js';
import { medicalInsuranceEntities } from './medical-insurance-tables.js';
import { PharmacyAgreement, PharmacyBarEntry } from './pharmacy.entity.js';
import { UnitAccount, UnitContribution, UnitElsewhere } from './unit-account.entity.js';

/** Above what 32 bits hold: a large unit's monthly wages in fen. */
const LARGE = 98_765_432_100;
const enterpriseId = '20000000-0000-4000-8000-000000000001';
const idNumber = '15078319950130003X';

const rows: readonly (readonly [EntitySchema, Record<string, unknown>])[] = [
  [
    UnitAccount,
    {
      enterpriseId,
      medicalInsuranceNumber: '150783202600999',
      status: 'CLOSED',
      enrolledOn: '2020-01-02',
      startMonth: null,
      closedOn: '2026-01-02',
      name: '扎兰屯市测试有限公司𠮷',
      legalRepresentativeName: '巴图·孟和',
      address: '扎兰屯市中央街1号',
      bankAccountNumber: '6222000000001234',
      unpaidFinesFen: LARGE,
    },
  ],
  [
    UnitContribution,
    { enterpriseId, month: '2025-01', wageTotalFen: LARGE, insuredCount: 3, payableFen: LARGE, paidFen: 0, dueOn: '2025-02-15' },
  ],
  [UnitElsewhere, { enterpriseId, poolingArea: '150702', agency: '海拉尔区医疗保障服务中心', status: 'ENROLLED' }],
  [
    InsuredEmployee,
    {
      enterpriseId,
      idNumber,
      name: '乌云',
      status: 'SUSPENDED',
      insuredAs: null,
      enrolledFrom: '2020-02',
      suspendedOn: '2025-12-31',
      removalCause: 'OTHER',
      contributionBaseFen: 600_000,
      paidMonths: ['2025-11', '2025-12'],
    },
  ],
  [PersonElsewhere, { idNumber, poolingArea: '230200', unitName: '齐齐哈尔某某有限公司', status: 'RETIRED' }],
  [MaternityClaimEntry, { idNumber, eventOn: '2025-12-01', enterpriseId, status: 'IN_PROGRESS', documentNumber: null }],
  [
    TransferEntry,
    {
      id: '20000000-0000-4000-8000-000000000002',
      enterpriseId,
      idNumber,
      direction: 'OUT',
      otherArea: '230200',
      otherAgency: '齐齐哈尔市医疗保险经办中心',
      status: 'IN_PROGRESS',
      contributionMonths: null,
      accountBalanceFen: null,
      documentNumber: null,
    },
  ],
  [
    PharmacyAgreement,
    {
      enterpriseId,
      documentNumber: '扎医保定协〔2025〕9号',
      pharmacyName: '康泰大药房',
      address: '兴华大街3号',
      validFrom: '2025-01-01',
      validUntil: '2025-12-31',
      drugLicenceNumber: '蒙DA4700123',
      drugLicenceUntil: '2029-06-30',
    },
  ],
  [PharmacyBarEntry, { enterpriseId, kind: 'RESCINDED_FOR_BREACH', foundOn: '2024-01-01', discharged: true }],
  [
    AreaPolicy,
    {
      poolingArea: '150783',
      maternityMonths: 9,
      fourMonthsInWeeks: 16,
      regionalDays: [{ fromChild: 1, days: 60 }],
      transferWaitingMonths: 3,
      baseYear: 2026,
      baseFloorFen: 412_300,
      baseCeilingFen: LARGE,
    },
  ],
];

for (const engine of await testEngines()) {
  describe(`the books as the migration makes them on ${engine.name}`, () => {
    let desk: TestSubgraph;
    beforeAll(async () => {
      desk = await openDesk(engine);
    });
    afterAll(() => desk.close());

    it('are all tried here', () => {
      expect(rows.map(([entity]) => entity.meta.className).sort()).toEqual(
        medicalInsuranceEntities.map((entity) => entity.meta.className).sort(),
      );
    });

    it.each(rows.map(([entity, row]) => [entity.meta.className, entity, row] as const))(
      'keep a row of %s as it was written',
      async (_, entity, row) => {
        const { store } = desk.subgraph;
        await write(store, 'SYSTEM', async ({ em }) => void em.create(entity, row));
        const [read] = await store.reader().find(entity, {});
        const { revision, ...kept } = JSON.parse(JSON.stringify(read));
        expect([kept, revision]).toEqual([row, 'revision' in entity.meta.properties ? 1 : undefined]);
      },
    );
  });
}
