import { fundAccountNumber } from '../domain/fund-account-number.js';

/** Test data. An employee of a demo unit; the region 150799 of the ID number does not exist, so it is nobody's. */
export interface DemoEmployee {
  readonly name: string;
  readonly idNumber: string;
  /** 缴存基数, yuan. */
  readonly base: number;
  readonly balanceFen: number;
  /** 连续足额缴存月数 */
  readonly months: number;
  readonly openedOn: string;
  readonly sealedOn?: string;
  readonly sealReason?: string;
  readonly frozen?: boolean;
}

/** Test data. A demo enterprise and its account with this office. */
export interface DemoUnit {
  readonly enterprise: { readonly id: string; readonly name: string; readonly creditCode: string };
  /** Year and serial of the account number. */
  readonly account: { readonly year: number; readonly serial: number };
  readonly registeredOn: string;
  /** 缴存比例, percent, unit and employees alike. */
  readonly ratio: number;
  readonly startMonth: string;
  readonly remittedThrough: string;
  readonly baseAdjustedFor: readonly number[];
  readonly address: string;
  readonly legalRepresentative: string;
  readonly handler: { readonly name: string; readonly phone: string };
  readonly bank: string;
  readonly bankAccountNumber: string;
  readonly employees: readonly DemoEmployee[];
  readonly arrears: readonly { readonly month: string; readonly amount: number }[];
}

/** In good standing; will build. */
const yaluhe: DemoUnit = {
  enterprise: { id: '00000000-0000-4000-8000-000000000001', name: '扎兰屯市雅鲁河建筑工程有限公司', creditCode: '91150783MA0N1A0193' },
  account: { year: 2021, serial: 37 },
  registeredOn: '2021-03-10',
  ratio: 8,
  startMonth: '2021-03',
  remittedThrough: '2025-12',
  baseAdjustedFor: [2021, 2022, 2023, 2024, 2025],
  address: '扎兰屯市布特哈北路（测试数据）',
  legalRepresentative: '孙海涛',
  handler: { name: '陈秀兰', phone: '13900000001' },
  bank: '测试银行扎兰屯支行',
  bankAccountNumber: '9000000000000001',
  employees: [
    { name: '孙海涛', idNumber: '150799197804121014', base: 9800, balanceFen: 9860000, months: 62, openedOn: '2021-03-15' },
    { name: '白音孟和', idNumber: '150799198409230039', base: 8600, balanceFen: 8123450, months: 58, openedOn: '2021-03-15' },
    { name: '刘志强', idNumber: '150799199101062053', base: 6400, balanceFen: 4391200, months: 40, openedOn: '2022-08-02' },
    { name: '陈秀兰', idNumber: '150799198705183126', base: 7200, balanceFen: 6604020, months: 57, openedOn: '2021-04-01' },
    {
      name: '苏日娜',
      idNumber: '15079919950727104X',
      base: 5200,
      balanceFen: 1576000,
      months: 19,
      openedOn: '2023-05-10',
      sealedOn: '2025-01-20',
      sealReason: 'EMPLOYMENT_ENDED',
    },
  ],
  arrears: [],
};

/** Owes its employees three months: a closure or a certificate of compliance is refused, one employee's account is frozen. */
const xiushui: DemoUnit = {
  enterprise: { id: '00000000-0000-4000-8000-000000000002', name: '扎兰屯市秀水山庄餐饮有限公司', creditCode: '91150783MA0N2B025N' },
  account: { year: 2022, serial: 84 },
  registeredOn: '2022-06-15',
  ratio: 5,
  startMonth: '2022-06',
  remittedThrough: '2025-09',
  baseAdjustedFor: [2022, 2023, 2024],
  address: '扎兰屯市秀水风景区（测试数据）',
  legalRepresentative: '赵秀兰',
  handler: { name: '周海燕', phone: '13900000002' },
  bank: '测试银行扎兰屯支行',
  bankAccountNumber: '9000000000000002',
  employees: [
    { name: '周海燕', idNumber: '150799198903112046', base: 3600, balanceFen: 1190000, months: 27, openedOn: '2022-06-20' },
    { name: '赵秀兰', idNumber: '150799198206243016', base: 4200, balanceFen: 1366000, months: 27, openedOn: '2022-06-20', frozen: true },
    { name: '乌兰', idNumber: '150799199611024081', base: 3000, balanceFen: 428000, months: 14, openedOn: '2024-07-05' },
    {
      name: '郭小梅',
      idNumber: '150799199308155062',
      base: 3000,
      balanceFen: 270000,
      months: 9,
      openedOn: '2022-11-01',
      sealedOn: '2024-02-29',
      sealReason: 'EMPLOYMENT_ENDED',
    },
  ],
  arrears: [
    { month: '2025-10', amount: 1080 },
    { month: '2025-11', amount: 1080 },
    { month: '2025-12', amount: 1080 },
  ],
};

/** In good standing; will be a corporate shareholder. */
const chuoer: DemoUnit = {
  enterprise: { id: '00000000-0000-4000-8000-000000000003', name: '内蒙古绰尔河农业科技有限公司', creditCode: '91150783MA0N3C031A' },
  account: { year: 2020, serial: 9 },
  registeredOn: '2020-02-12',
  ratio: 12,
  startMonth: '2020-02',
  remittedThrough: '2025-12',
  baseAdjustedFor: [2020, 2021, 2022, 2023, 2024, 2025],
  address: '扎兰屯市河西产业园（测试数据）',
  legalRepresentative: '其其格',
  handler: { name: '孙丽华', phone: '13900000003' },
  bank: '测试银行扎兰屯支行',
  bankAccountNumber: '9000000000000003',
  employees: [
    { name: '其其格', idNumber: '150799198602196020', base: 12000, balanceFen: 19800000, months: 70, openedOn: '2020-02-18' },
    { name: '马文斌', idNumber: '150799198007057034', base: 11000, balanceFen: 18150000, months: 70, openedOn: '2020-02-18' },
    { name: '孙丽华', idNumber: '150799199203308042', base: 7800, balanceFen: 7920000, months: 43, openedOn: '2022-05-06' },
    { name: '额尔德尼', idNumber: '150799198812149011', base: 6800, balanceFen: 4990000, months: 31, openedOn: '2023-05-12' },
  ],
  arrears: [],
};

/** Wound up: every account is sealed, nothing is owed. */
const lvye: DemoUnit = {
  enterprise: { id: '00000000-0000-4000-8000-000000000004', name: '扎兰屯市绿野林下产品有限公司', creditCode: '91150783MA0N6L075U' },
  account: { year: 2021, serial: 7 },
  registeredOn: '2021-04-20',
  ratio: 5,
  startMonth: '2021-05',
  remittedThrough: '2025-08',
  baseAdjustedFor: [2021, 2022, 2023, 2024, 2025],
  address: '扎兰屯市柴河镇林场路6号（测试数据）',
  legalRepresentative: '于振江',
  handler: { name: '于振江', phone: '13900000004' },
  bank: '测试银行扎兰屯支行',
  bankAccountNumber: '9000000000000004',
  employees: [
    {
      name: '郝淑芬',
      idNumber: '150799198506207228',
      base: 4300,
      balanceFen: 2236000,
      months: 52,
      openedOn: '2021-05-10',
      sealedOn: '2025-08-31',
      sealReason: 'EMPLOYMENT_ENDED',
    },
  ],
  arrears: [],
};

export const demoUnits: readonly DemoUnit[] = [yaluhe, xiushui, chuoer, lvye];

export function accountNumberOf({ account }: DemoUnit): string {
  return fundAccountNumber(account.year, account.serial);
}
