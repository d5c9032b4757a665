/** Test data: fictional enterprises and persons. Dates lie before 2026, so that any later clock works. */
export interface DemoUnit {
  readonly enterprise: { readonly id: string; readonly name: string; readonly creditCode: string };
  readonly account: {
    readonly medicalInsuranceNumber: string;
    readonly enrolledOn: string;
    readonly startMonth: string;
    readonly legalRepresentativeName: string;
    readonly address: string;
    readonly bankAccountNumber: string;
    readonly unpaidFinesFen: number;
  };
  readonly employees: readonly DemoEmployee[];
  /** Months of 2025 that were charged but not paid. */
  readonly unpaidMonths: readonly string[];
}

export interface DemoEmployee {
  readonly name: string;
  readonly idNumber: string;
  readonly enrolledFrom: string;
  readonly contributionBaseFen: number;
  readonly suspendedOn?: string;
}

const construction: DemoUnit = {
  enterprise: { id: '00000000-0000-4000-8000-000000000001', name: '扎兰屯市雅鲁河建筑工程有限公司', creditCode: '91150783MA0N1A0193' },
  account: {
    medicalInsuranceNumber: '150783201900118',
    enrolledOn: '2019-05-20',
    startMonth: '2019-05',
    legalRepresentativeName: '孙海涛',
    address: '扎兰屯市岭东工业开发区创业路6号',
    bankAccountNumber: '6222000000000001',
    unpaidFinesFen: 0,
  },
  employees: [
    { name: '苏和', idNumber: '150783198804120015', enrolledFrom: '2019-05', contributionBaseFen: 820_000 },
    { name: '于海燕', idNumber: '150783199108260027', enrolledFrom: '2020-03', contributionBaseFen: 610_000 },
    { name: '陈立军', idNumber: '15078319950130003X', enrolledFrom: '2021-07', contributionBaseFen: 560_000 },
    { name: '乌日娜', idNumber: '150783198609170041', enrolledFrom: '2019-06', contributionBaseFen: 640_000 },
  ],
  unpaidMonths: [],
};

const restaurant: DemoUnit = {
  enterprise: { id: '00000000-0000-4000-8000-000000000002', name: '扎兰屯市秀水山庄餐饮有限公司', creditCode: '91150783MA0N2B025N' },
  account: {
    medicalInsuranceNumber: '150783202200076',
    enrolledOn: '2022-08-15',
    startMonth: '2022-08',
    legalRepresentativeName: '赵秀兰',
    address: '扎兰屯市秀水景区山庄路1号',
    bankAccountNumber: '6222000000000002',
    unpaidFinesFen: 200_000,
  },
  employees: [
    { name: '赵秀兰', idNumber: '150783199306050055', enrolledFrom: '2022-08', contributionBaseFen: 450_000 },
    { name: '孙宝山', idNumber: '150783197902230061', enrolledFrom: '2023-02', contributionBaseFen: 430_000 },
    { name: '刘婷婷', idNumber: '150783199711110074', enrolledFrom: '2022-09', contributionBaseFen: 430_000, suspendedOn: '2025-06-30' },
  ],
  unpaidMonths: ['2025-10', '2025-11', '2025-12'],
};

const agriculture: DemoUnit = {
  enterprise: { id: '00000000-0000-4000-8000-000000000003', name: '内蒙古绰尔河农业科技有限公司', creditCode: '91150783MA0N3C031A' },
  account: {
    medicalInsuranceNumber: '150783202100043',
    enrolledOn: '2021-04-09',
    startMonth: '2021-04',
    legalRepresentativeName: '额尔敦',
    address: '扎兰屯市成吉思汗镇绰尔河大街18号',
    bankAccountNumber: '6222000000000003',
    unpaidFinesFen: 0,
  },
  employees: [
    { name: '额尔敦', idNumber: '150783198407080080', enrolledFrom: '2021-04', contributionBaseFen: 700_000 },
    { name: '王丽', idNumber: '150783199203190098', enrolledFrom: '2021-04', contributionBaseFen: 520_000 },
    { name: '李国庆', idNumber: '15078319890525010X', enrolledFrom: '2022-05', contributionBaseFen: 580_000 },
  ],
  unpaidMonths: [],
};

/** Wound up: its last employee left, all months are paid. */
const forest: DemoUnit = {
  enterprise: { id: '00000000-0000-4000-8000-000000000004', name: '扎兰屯市绿野林下产品有限公司', creditCode: '91150783MA0N6L075U' },
  account: {
    medicalInsuranceNumber: '150783202100067',
    enrolledOn: '2021-04-12',
    startMonth: '2021-04',
    legalRepresentativeName: '于振江',
    address: '扎兰屯市柴河镇林场路6号',
    bankAccountNumber: '6222000000000004',
    unpaidFinesFen: 0,
  },
  employees: [
    { name: '郝淑芬', idNumber: '150783198506207227', enrolledFrom: '2021-04', contributionBaseFen: 430_000, suspendedOn: '2025-08-31' },
  ],
  unpaidMonths: [],
};

export const demoUnits: readonly DemoUnit[] = [construction, restaurant, agriculture, forest];

/** A relation that a cook brings along from 齐齐哈尔 and that is still on its way: the restaurant cannot leave before it is done. */
export const demoTransfer = {
  id: '00000000-0000-4000-8000-000000003201',
  enterpriseId: restaurant.enterprise.id,
  idNumber: '150783197902230061',
  direction: 'IN',
  otherArea: '230200',
  otherAgency: '齐齐哈尔市医疗保险经办中心',
  status: 'IN_PROGRESS',
  contributionMonths: null,
  accountBalanceFen: null,
  documentNumber: null,
} as const;
