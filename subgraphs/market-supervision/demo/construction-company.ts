import type { DemoEnterprise } from './demo-enterprise.js';

/** Test data: a construction developer with nothing against it. */
export const constructionCompany: DemoEnterprise = {
  id: '00000000-0000-4000-8000-000000000001',
  company: {
    creditCode: '91150783MA0N1A0193',
    enterpriseName: '扎兰屯市雅鲁河建筑工程有限公司',
    enterpriseType: 'LIMITED_COMPANY',
    capitalFen: 2_000_000_000,
    businessScope: '许可项目：建设工程施工；房地产开发经营。一般项目：建筑材料销售；建筑工程机械与设备租赁',
    address: '内蒙古自治区呼伦贝尔市扎兰屯市岭东工业开发区创业路6号',
    divisionCode: '150783',
    legalRepresentativeName: '孙海涛',
    legalRepresentativeId: '150783198209270035',
    establishedOn: '2017-04-18',
    deregisteredOn: null,
    status: 'IN_FORCE',
  },
  shareholders: [
    {
      position: 0,
      kind: 'PERSON',
      name: '孙海涛',
      certificateNumber: '150783198209270035',
      subscribedFen: 1_200_000_000,
      payInBy: '2022-04-17',
    },
    {
      position: 1,
      kind: 'PERSON',
      name: '苏和',
      certificateNumber: '150783196903051036',
      subscribedFen: 800_000_000,
      payInBy: '2022-04-17',
    },
  ],
  equipment: [
    {
      registrationNumber: '车11蒙E00007(24)',
      equipmentName: '机动工业车辆（叉车）',
      catalogueCode: '5110',
      manufacturer: '北方叉车制造有限公司',
      productNumber: 'FD30-24-1187',
      usedAt: '内蒙古自治区呼伦贝尔市扎兰屯市岭东工业开发区创业路6号',
      registeredOn: '2024-06-12',
      nextInspectionDueOn: '2026-06-11',
      status: 'IN_USE',
    },
  ],
};
