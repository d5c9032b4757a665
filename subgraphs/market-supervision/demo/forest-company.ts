import type { DemoEnterprise } from './demo-enterprise.js';

/** Test data: a company that has wound up its affairs: dissolved, its creditors told, nothing owed, nobody employed. */
export const forestCompany: DemoEnterprise = {
  id: '00000000-0000-4000-8000-000000000004',
  company: {
    creditCode: '91150783MA0N6L075U',
    enterpriseName: '扎兰屯市绿野林下产品有限公司',
    enterpriseType: 'SOLE_SHAREHOLDER_COMPANY',
    capitalFen: 50_000_000,
    businessScope: '一般项目：林产品采集；食用农产品初加工；食用农产品零售',
    address: '内蒙古自治区呼伦贝尔市扎兰屯市柴河镇林场路6号',
    divisionCode: '150783',
    legalRepresentativeName: '于振江',
    legalRepresentativeId: '150783197903187114',
    establishedOn: '2021-03-16',
    deregisteredOn: null,
    status: 'IN_FORCE',
  },
  shareholders: [
    {
      position: 0,
      kind: 'PERSON',
      name: '于振江',
      certificateNumber: '150783197903187114',
      subscribedFen: 50_000_000,
      payInBy: '2024-03-15',
    },
  ],
  notices: [{ kind: 'CREDITOR', publishedOn: '2025-09-01', objections: [] }],
};
