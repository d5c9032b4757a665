import type { CorrectionOrder } from '../domain/housing-facts.js';
import type { IssuedRecords } from '../domain/register/register-records.js';
import { demoEnterprises } from './enterprises.js';

/** Test data: what the register holds before the demo begins. All of it lies before 2026, so that it fits any later clock. */
type Held<Book extends keyof IssuedRecords> = readonly (IssuedRecords[Book] & { readonly enterpriseId: string })[];

const { developer, restaurant, farm } = demoEnterprises;
const begun = { startExtensions: [], revokedOn: null };

const constructionPermits: Held<'constructionPermits'> = [
  {
    enterpriseId: developer.id,
    number: '扎住建施许〔2024〕3号',
    projectName: '雅鲁河小区一期工程',
    projectAddress: '扎兰屯市河西新区雅鲁河街12号',
    planningPermitNumber: '建字第150783202400005号',
    contractorName: '呼伦贝尔市岭南建筑安装有限公司',
    contractorCreditCode: '91150783MA0N4D0480',
    floorArea: 18_600,
    contractPrice: 42_300_000,
    contractStartOn: '2024-04-01',
    contractEndOn: '2025-09-30',
    issuedOn: '2024-03-12',
    startedOn: '2024-04-08',
    ...begun,
  },
  {
    enterpriseId: restaurant.id,
    number: '扎住建施许〔2025〕11号',
    projectName: '秀水山庄餐饮楼扩建工程',
    projectAddress: '扎兰屯市秀水路88号',
    planningPermitNumber: '建字第150783202500019号',
    contractorName: '呼伦贝尔市岭南建筑安装有限公司',
    contractorCreditCode: '91150783MA0N4D0480',
    floorArea: 1_850,
    contractPrice: 3_960_000,
    contractStartOn: '2025-06-15',
    contractEndOn: '2025-12-20',
    issuedOn: '2025-06-03',
    ...begun,
    startedOn: null,
  },
];

const fireAcceptances: Held<'fireAcceptances'> = [
  {
    enterpriseId: developer.id,
    number: '扎住建消备〔2025〕9号',
    projectName: '雅鲁河小区一期工程',
    kind: 'FILING',
    constructionPermitNumber: '扎住建施许〔2024〕3号',
    issuedOn: '2025-10-21',
  },
];

const completionFilings: Held<'completionFilings'> = [
  {
    enterpriseId: developer.id,
    number: '扎住建竣备〔2025〕14号',
    projectName: '雅鲁河小区一期工程',
    constructionPermitNumber: '扎住建施许〔2024〕3号',
    builtFloorArea: 18_580,
    completionAcceptedOn: '2025-10-10',
    correctionOrderNumber: null,
    issuedOn: '2025-10-23',
  },
];

const presalePermits: Held<'presalePermits'> = [
  {
    enterpriseId: developer.id,
    number: '扎住建预许〔2024〕6号',
    projectName: '雅鲁河小区一期工程',
    constructionPermitNumber: '扎住建施许〔2024〕3号',
    buildings: ['1号楼', '2号楼', '3号楼'],
    floorArea: 16_200,
    units: 144,
    deliveryPlannedOn: '2025-12-31',
    issuedOn: '2024-08-19',
  },
];

const drainagePermits: Held<'drainagePermits'> = [
  {
    enterpriseId: restaurant.id,
    number: '扎住建排许〔2020〕27号',
    address: '扎兰屯市秀水路88号',
    trade: 'CATERING',
    outfalls: 1,
    dailyDischarge: 18,
    issuedOn: '2020-05-18',
    validUntil: '2025-05-17',
  },
  {
    enterpriseId: farm.id,
    number: '扎住建排许〔2025〕4号',
    address: '扎兰屯市岭东工业园区6号',
    trade: 'INDUSTRY',
    outfalls: 2,
    dailyDischarge: 36.5,
    issuedOn: '2025-03-05',
    validUntil: '2030-03-04',
  },
];

export const demoBooks = { constructionPermits, presalePermits, fireAcceptances, completionFilings, drainagePermits };

/** The restaurant's permit lapsed without a start of work; it built all the same, and the order blocks what it applies for next. */
export const demoOrders: readonly (CorrectionOrder & { readonly enterpriseId: string })[] = [
  {
    enterpriseId: restaurant.id,
    number: '扎住建责停〔2025〕2号',
    projectName: '秀水山庄餐饮楼扩建工程',
    kind: 'STOP_WORK',
    issuedOn: '2025-11-06',
    liftedOn: null,
  },
];
