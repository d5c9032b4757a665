import { enumType } from '../../../kit/graphql/enum-type.js';

export const EnterpriseTypeEnum = enumType('MarketSupervisionEnterpriseType', '市场主体类型 — type of enterprise', {
  LIMITED_COMPANY: '有限责任公司 — limited company',
  SOLE_SHAREHOLDER_COMPANY: '一人有限责任公司 — sole-shareholder company',
  JOINT_STOCK_COMPANY: '股份有限公司 — joint stock company',
  PARTNERSHIP: '合伙企业 — partnership',
  SOLE_PROPRIETORSHIP: '个人独资企业 — sole proprietorship',
  BRANCH: '分支机构 — branch',
});

export const EnterpriseStatusEnum = enumType('MarketSupervisionEnterpriseStatus', '登记状态 — registration status', {
  IN_FORCE: '在业（存续） — in business',
  REVOKED: '吊销，未注销 — licence revoked, not deregistered',
  DEREGISTERED: '注销 — deregistered',
});

export const PartyKindEnum = enumType('MarketSupervisionPartyKind', '主体类型 — natural person or organisation', {
  PERSON: '自然人 — natural person',
  CORPORATE: '法人或者其他组织 — legal person or other organisation',
});

export const ChangedMatterEnum = enumType('MarketSupervisionChangedMatter', '变更的登记事项 — a registered matter that was changed', {
  NAME: '名称 — name',
  DOMICILE: '住所 — domicile',
  LEGAL_REPRESENTATIVE: '法定代表人 — legal representative',
  CAPITAL: '注册资本 — registered capital',
  SCOPE: '经营范围 — business scope',
  SHAREHOLDERS: '股东 — shareholders',
});

export const FoodPermitKindEnum = enumType('MarketSupervisionFoodPermitKind', '食品经营资格类型 — licence or filing', {
  LICENCE: '食品经营许可证 — food business licence',
  PREPACKAGED_FILING: '仅销售预包装食品备案 — filing for prepackaged food only',
});

export const EquipmentStatusEnum = enumType('MarketSupervisionEquipmentStatus', '特种设备使用状态 — status of special equipment', {
  IN_USE: '在用 — in use',
  SUSPENDED: '停用 — out of use',
  SCRAPPED: '报废 — scrapped',
  MOVED_AWAY: '移装、过户迁出 — moved away',
});

export const InspectionConclusionEnum = enumType(
  'MarketSupervisionInspectionConclusion',
  '现场核查结论 — conclusion of a site inspection',
  {
    CONFORMS: '符合 — conforms',
    CONFORMS_AFTER_RECTIFICATION: '整改后符合 — conforms after rectification',
    DOES_NOT_CONFORM: '不符合 — does not conform',
  },
);

export const DeregistrationRouteEnum = enumType('MarketSupervisionDeregistrationRoute', '注销方式 — route of deregistration', {
  ORDINARY: '普通注销 — ordinary, after liquidation',
  SIMPLE: '简易注销 — simplified',
  COURT: '人民法院裁定强制清算、破产终结 — wound up by court',
});
