import type { MarketSupervisionDetails } from './details.js';
import { type CompanyRegistration, type MarketSupervisionFacts, noFactsHeld } from './market-supervision-facts.js';
import type { MarketSupervisionSubject } from './market-supervision-rule.js';

/** Test data for this department: fictional persons and enterprises with valid identifiers. */
export const WULAN = { name: '乌兰', idNumber: '150783199003070016', phone: '13847001234' };
export const LIMING = { name: '李明', idNumber: '150783198512314520', phone: '13947005678' };
export const ZHANGHUA = { name: '张华', idNumber: '11010519491231002X', phone: '13704709012' };
export const YALU_FOODS = '91150783MA0N1A0193';
export const LOCAL_BANK = '91150783MA0N2B025N';
export const TODAY = '2026-03-02';

export const domicile = { address: '内蒙古自治区呼伦贝尔市扎兰屯市中央南路18号', divisionCode: '150783', areaSquareMetres: 120 };

const shareholders = [
  { kind: 'PERSON', name: WULAN.name, certificateNumber: WULAN.idNumber, subscribedCapital: 600000, payInBy: '2031-03-02' },
  { kind: 'PERSON', name: LIMING.name, certificateNumber: LIMING.idNumber, subscribedCapital: 400000, payInBy: '2028-12-31' },
];

export const registration: CompanyRegistration = {
  creditCode: YALU_FOODS,
  enterpriseName: '扎兰屯市雅鲁河食品有限公司',
  enterpriseType: 'LIMITED_COMPANY',
  registeredCapital: 1000000,
  businessScope: '食品销售',
  address: domicile.address,
  legalRepresentativeId: WULAN.idNumber,
  establishedOn: '2024-08-01',
  shareholders: shareholders.map(({ name, certificateNumber, subscribedCapital }) => ({ name, certificateNumber, subscribedCapital })),
  status: 'IN_FORCE',
};

const held = { enterpriseName: registration.enterpriseName, creditCode: registration.creditCode };

interface Sample {
  readonly form: Record<string, unknown>;
  readonly answers: Record<string, string>;
  readonly facts: Partial<MarketSupervisionFacts>;
  readonly details: MarketSupervisionDetails;
}

/** One application of each item against which nothing can be said on 2026-03-02. */
export const soundApplications: Readonly<Record<string, Sample>> = {
  'company-registration': {
    form: {
      enterpriseName: '扎兰屯市柴河农产品有限公司',
      nameReservationNo: 'NM2026020001',
      enterpriseType: 'LIMITED_COMPANY',
      registeredCapital: 1000000,
      businessScope: '一般项目：农产品初加工；食用农产品批发',
      domicile,
      legalRepresentative: WULAN,
      shareholders,
      financeOfficer: LIMING,
      handler: LIMING,
    },
    answers: { PREMISES: 'LEASED', SHAREHOLDER_KIND: 'PERSON', PRIOR_APPROVAL: 'NO', BENEFICIAL_OWNER: 'EXEMPT', AGENT: 'NO' },
    facts: {
      nameReservations: [{ number: 'NM2026020001', enterpriseName: '扎兰屯市柴河农产品有限公司', reservedUntil: '2026-04-10' }],
    },
    details: {},
  },
  'company-change': {
    form: {
      ...held,
      legalRepresentative: WULAN,
      handler: LIMING,
      votesTotal: 1000000,
      votesInFavour: 1000000,
      currentCapital: 1000000,
      newCapital: 2000000,
      newCapitalPayInBy: '2031-03-02',
    },
    answers: {
      CHANGES_NAME: 'NO',
      CHANGES_DOMICILE: 'NO',
      CHANGES_LEGAL_REPRESENTATIVE: 'NO',
      CHANGES_CAPITAL: 'INCREASE',
      CHANGES_SCOPE: 'NO',
      CHANGES_SHAREHOLDERS: 'NO',
      LICENCE_LOST: 'NO',
      AGENT: 'NO',
    },
    facts: { registration },
    details: {},
  },
  'company-deregistration': {
    form: {
      ...held,
      legalRepresentative: WULAN,
      handler: LIMING,
      liquidationFrom: '2026-01-05',
      creditorNoticeOn: '2026-01-08',
      liquidationUntil: '2026-02-26',
      taxClearanceNumber: '扎税清〔2026〕18号',
    },
    answers: { DEREGISTRATION_ROUTE: 'ORDINARY', LICENCE_LOST: 'NO', AGENT: 'NO' },
    facts: { registration },
    details: {},
  },
  'food-business-licence': {
    form: {
      ...held,
      legalRepresentative: WULAN,
      handler: LIMING,
      domicile,
      operatorKind: 'CATERER',
      foodItems: ['HOT_DISHES', 'COLD_DISHES'],
      layout: { total: 120, processing: 40.5, sellingOrDining: 60, storage: 10, specialRoom: 9.5 },
      foodSafetyManagers: [{ name: LIMING.name, idNumber: LIMING.idNumber }],
      openFoodStaff: 6,
      healthCertificates: 6,
    },
    answers: { OPEN_FOOD: 'YES', PREMISES_AS_LICENSED: 'YES', AGENT: 'NO' },
    facts: {},
    details: { siteInspection: { inspectedOn: '2026-02-27', inspectors: ['苏和', '王敏'], conclusion: 'CONFORMS' } },
  },
  'prepackaged-food-filing': {
    form: {
      ...held,
      legalRepresentative: WULAN,
      handler: LIMING,
      domicile,
      salesMode: 'RETAIL',
      foodKinds: ['PREPACKAGED', 'HEALTH_FOOD'],
      onlineShops: [{ platform: '某电商平台', address: 'https://shop.example.com/yalu' }],
    },
    answers: { SELLS_ONLINE: 'YES', AGENT: 'NO' },
    facts: {},
    details: {},
  },
  'special-equipment-registration': {
    form: {
      ...held,
      handler: LIMING,
      equipmentName: '曳引驱动乘客电梯',
      catalogueCode: '3110',
      manufacturer: '北方电梯制造有限公司',
      productNumber: 'BF2025-0088',
      manufacturedOn: '2025-06-10',
      designLifeYears: 20,
      usedAt: domicile,
      onBuildingSite: false,
      inspection: {
        agency: '呼伦贝尔市特种设备检验所',
        reportNumber: 'TJ-2026-031',
        conclusion: 'PASSED',
        inspectedOn: '2026-02-10',
        nextDueOn: '2027-02-09',
      },
    },
    answers: { EQUIPMENT_KIND: 'ELEVATOR', COMMISSIONED: 'NOT_YET', LIFE_ASSESSED: 'NO', AGENT: 'NO' },
    facts: {},
    details: {},
  },
  'equity-pledge-registration': {
    form: {
      ...held,
      handler: LIMING,
      pledgor: { kind: 'PERSON', name: WULAN.name, certificateNumber: WULAN.idNumber },
      pledgee: { kind: 'CORPORATE', name: '扎兰屯市某农村商业银行', certificateNumber: LOCAL_BANK },
      pledgedCapital: 300000,
    },
    answers: { PLEDGOR_KIND: 'PERSON', PLEDGEE_KIND: 'CORPORATE', AGENT: 'NO' },
    facts: { registration },
    details: {},
  },
};

interface Difference {
  readonly form?: Record<string, unknown>;
  readonly answers?: Record<string, string>;
  readonly facts?: Partial<MarketSupervisionFacts>;
  readonly details?: MarketSupervisionDetails;
  readonly today?: string;
  /** Day of application and acceptance; the day of the decision unless said */
  readonly receivedOn?: string;
}

/** The sound application of that item with what is different in this case. */
export function applicationFor(item: string, difference: Difference = {}): MarketSupervisionSubject {
  const sound = soundApplications[item];
  if (sound === undefined) throw new Error(`No sound application of ${item}`);
  return {
    item,
    form: { ...sound.form, ...difference.form },
    answers: { ...sound.answers, ...difference.answers },
    facts: { ...noFactsHeld, ...sound.facts, ...difference.facts },
    details: { ...sound.details, ...difference.details },
    today: difference.today ?? TODAY,
    receivedOn: difference.receivedOn ?? difference.today ?? TODAY,
    acceptedOn: difference.receivedOn ?? difference.today ?? TODAY,
  };
}
