import type { DemoEnterprise } from './demo-enterprise.js';

/** Test data: a company in good standing that becomes a shareholder of another. */
export const agricultureCompany: DemoEnterprise = {
  id: '00000000-0000-4000-8000-000000000003',
  company: {
    creditCode: '91150783MA0N3C031A',
    enterpriseName: '内蒙古绰尔河农业科技有限公司',
    enterpriseType: 'SOLE_SHAREHOLDER_COMPANY',
    capitalFen: 3_000_000_000,
    businessScope: '一般项目：农业科学研究和试验发展；农作物种子经营（仅限不再分装的包装种子）；农产品的生产、销售、加工',
    address: '内蒙古自治区呼伦贝尔市扎兰屯市成吉思汗镇绰尔河大街18号',
    divisionCode: '150783',
    legalRepresentativeName: '额尔敦',
    legalRepresentativeId: '150783197506141016',
    establishedOn: '2018-11-29',
    deregisteredOn: null,
    status: 'IN_FORCE',
  },
  shareholders: [
    {
      position: 0,
      kind: 'PERSON',
      name: '额尔敦',
      certificateNumber: '150783197506141016',
      subscribedFen: 3_000_000_000,
      payInBy: '2023-11-28',
    },
  ],
};
