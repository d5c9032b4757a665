import type { EntitySchema } from '@mikro-orm/core';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import { write } from '../../kit/persistence/write.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import type { IssuedBook, IssuedRecords } from '../domain/register/register-records.js';
import { books } from '../persistence/books.js';
import { CorrectionOrder } from '../persistence/correction-order.entity.js';

const document = { projectName: '岭东花园一期工程', issuedOn: '2026-03-10' };
const number = '扎住建施许〔2026〕907号';

/** A line of every book, with every column that may be null filled and no value that is another column's. */
export const sampleLines: IssuedRecords = {
  constructionPermits: {
    ...document,
    number,
    projectAddress: '扎兰屯市布特哈北路18号',
    planningPermitNumber: '建字第150783202600012号',
    contractorName: '扎兰屯市雅鲁建筑工程有限公司',
    contractorCreditCode: '91150783MA0N2B025N',
    floorArea: 12_040.5,
    contractPrice: 999_999_999_999.99,
    contractStartOn: '2026-04-01',
    contractEndOn: '2028-06-30',
    startExtensions: [{ appliedOn: '2026-06-01', grantedOn: '2026-06-03', months: 2, reason: '场地不具备施工条件' }],
    startedOn: '2026-07-01',
    revokedOn: '2026-08-01',
  },
  presalePermits: {
    ...document,
    number: '扎住建预许〔2026〕901号',
    constructionPermitNumber: number,
    buildings: ['1号楼', '𠮷字楼'],
    floorArea: 7_600.25,
    units: 72,
    deliveryPlannedOn: '2028-09-30',
  },
  fireDesignOpinions: {
    ...document,
    number: '扎住建消审〔2026〕901号',
    fireUse: 'HOTEL_OR_MARKET',
    buildingFloorArea: 10_001.5,
    designer: '呼伦贝尔市建筑设计院有限公司',
    specialDesign: true,
  },
  fireAcceptances: { ...document, number: '扎住建消验〔2026〕901号', kind: 'ACCEPTANCE', constructionPermitNumber: number },
  completionFilings: {
    ...document,
    number: '扎住建竣备〔2026〕901号',
    constructionPermitNumber: number,
    builtFloorArea: 11_950.75,
    completionAcceptedOn: '2026-02-28',
    correctionOrderNumber: '扎住建责改〔2026〕901号',
  },
  drainagePermits: {
    number: '扎住建排许〔2026〕901号',
    address: '扎兰屯市中央南路9号',
    trade: 'CATERING',
    outfalls: 2,
    dailyDischarge: 12.5,
    issuedOn: '2026-03-10',
    validUntil: '2031-03-09',
  },
  cranes: {
    ...document,
    number: '扎住建机登〔2026〕901号',
    propertyFilingNumber: '蒙EB-T00321',
    standingFilingNumber: '蒙EB-T00321',
    kind: 'TOWER_CRANE',
    model: 'QTZ63',
    serialNumber: '2019-0456',
    removedOn: '2026-12-31',
    correctionOrderNumber: '扎住建责改〔2026〕902号',
  },
  gasLicences: {
    number: '扎住建燃许〔2026〕901号',
    business: 'PIPELINE',
    gasKind: 'NATURAL_GAS',
    area: '扎兰屯市河西新区',
    premises: '扎兰屯市铁东路3号',
    issuedOn: '2026-03-10',
    validUntil: '2029-03-09',
  },
};

export const sampleOrder = {
  number: '扎住建责停〔2026〕901号',
  projectName: '岭东花园一期工程',
  kind: 'STOP_WORK' as const,
  issuedOn: '2026-05-06',
  liftedOn: '2026-05-20',
};

/** Writes a line of every book and an order for an enterprise; numbers are marked so that many enterprises may have one each. */
export async function fillBooks(
  { subgraph }: TestSubgraph,
  enterprise: { id: string; creditCode: string | null },
  mark = '',
): Promise<void> {
  const { id: enterpriseId, creditCode } = enterprise;
  await write(subgraph.store, 'SYSTEM', async ({ em }) => {
    em.create(KnownEnterprise, { id: enterpriseId, name: `岭东置业${mark}`, creditCode });
    for (const [book, line] of Object.entries(sampleLines)) {
      const standing = book === 'cranes' ? { standingFilingNumber: `${sampleLines.cranes.standingFilingNumber}${mark}` } : {};
      em.create(books[book as IssuedBook] as EntitySchema, {
        ...line,
        ...standing,
        number: line.number + mark,
        enterpriseId,
        taskId: null,
      });
    }
    em.create(CorrectionOrder, { ...sampleOrder, number: sampleOrder.number + mark, enterpriseId });
  });
}
