import { foodNumber } from '../domain/food/food-number.js';
import type { DemoEnterprise } from './demo-enterprise.js';

const ZHAO = { name: '赵秀兰', certificateNumber: '150783198109222028' };
const HE = { name: '何永胜', certificateNumber: '150783197711182044' };

/** Test data: a restaurant against which much stands, so that what blocks an application can be seen. */
export const restaurant: DemoEnterprise = {
  id: '00000000-0000-4000-8000-000000000002',
  company: {
    creditCode: '91150783MA0N2B025N',
    enterpriseName: '扎兰屯市秀水山庄餐饮有限公司',
    enterpriseType: 'LIMITED_COMPANY',
    capitalFen: 100_000_000,
    businessScope: '许可项目：餐饮服务；住宿服务。一般项目：会议及展览服务',
    address: '内蒙古自治区呼伦贝尔市扎兰屯市秀水景区山庄路1号',
    divisionCode: '150783',
    legalRepresentativeName: ZHAO.name,
    legalRepresentativeId: ZHAO.certificateNumber,
    establishedOn: '2019-08-06',
    deregisteredOn: null,
    status: 'IN_FORCE',
  },
  shareholders: [
    { position: 0, kind: 'PERSON', ...ZHAO, subscribedFen: 70_000_000, payInBy: '2024-08-05' },
    { position: 1, kind: 'PERSON', ...HE, subscribedFen: 30_000_000, payInBy: '2024-08-05' },
  ],
  credit: {
    abnormalReason: '未按照规定报送2024年度报告',
    abnormalSince: '2025-07-04',
    seriousViolatorSince: null,
    openInvestigations: [],
    unpaidPenalties: [{ documentNumber: '（扎）市监罚字〔2025〕第36号', amount: 5000 }],
    investmentsElsewhere: [],
    chattelMortgages: [],
  },
  freezes: [
    {
      documentNumber: '（2025）内0783执412号',
      court: '扎兰屯市人民法院',
      holderCertificate: HE.certificateNumber,
      frozenFen: 30_000_000,
      untilDay: '2028-09-14',
      liftedOn: null,
    },
  ],
  pledges: [
    {
      registrationNumber: '（扎市监）股质登设字〔2025〕第3号',
      pledgorName: ZHAO.name,
      pledgorCertificate: ZHAO.certificateNumber,
      pledgeeName: '扎兰屯市某农村商业银行',
      pledgeeCertificate: '91150783MA0Q4D040C',
      pledgedFen: 40_000_000,
      registeredOn: '2025-03-18',
      cancelledOn: null,
    },
  ],
  branches: [{ name: '扎兰屯市秀水山庄餐饮有限公司吊桥公园店', creditCode: '91150783MA13E50527', deregisteredOn: null }],
  notices: [
    {
      kind: 'SIMPLE',
      publishedOn: '2025-10-20',
      objections: [{ objector: '国家税务总局扎兰屯市税务局', raisedOn: '2025-10-27', settledOn: null }],
    },
  ],
  foodPermits: [
    {
      number: foodNumber('JY', '2', 2024, 118),
      kind: 'LICENCE',
      address: '内蒙古自治区呼伦贝尔市扎兰屯市秀水景区山庄路1号',
      items: ['热食类食品制售', '冷食类食品制售'],
      issuedOn: '2024-05-20',
      validUntil: '2029-05-19',
      endedOn: null,
    },
  ],
};
