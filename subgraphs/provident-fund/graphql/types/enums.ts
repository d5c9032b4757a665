import { enumType } from '../../../kit/graphql/enum-type.js';

export const UnitStatusEnum = enumType('ProvidentFundUnitStatus', '单位账户状态 — state of a unit account', {
  OPEN: '正常 — open',
  CLOSED: '已注销 — closed',
});

export const EmployeeAccountStatusEnum = enumType('ProvidentFundEmployeeAccountStatus', '职工账户状态 — state of an employee account', {
  NORMAL: '正常缴存 — active',
  SEALED: '封存 — sealed',
  TRANSFERRED: '已转出 — transferred to another unit',
  CLOSED: '已销户 — closed',
});

export const ReliefKindEnum = enumType('ProvidentFundReliefKind', '困难企业政策 — kind of relief', {
  REDUCE: '降低缴存比例 — reduced ratio',
  DEFER: '缓缴 — deferral',
});

export const AssessmentKindEnum = enumType('ProvidentFundAssessmentKind', '核定种类 — kind of assessment', {
  MONTHLY: '当月汇缴 — a month’s remittance',
  ARREARS: '补缴 — arrears',
  BASE_ADJUSTMENT: '缴存基数年度调整 — yearly adjustment of bases',
});

export const LateDutyKindEnum = enumType('ProvidentFundLateDutyKind', '逾期办理的事项 — duty that was done late', {
  REGISTRATION: '缴存登记 — registration of the unit',
  EMPLOYEE_ACCOUNTS: '职工账户设立、封存或者转移 — employee accounts',
  CLOSURE: '缴存注销登记 — closure of the unit account',
});

export const AccountActEnum = enumType('ProvidentFundAccountAct', '职工账户事项 — act on employee accounts', {
  SETUP: '设立 — set up',
  SEAL: '封存 — sealed',
  UNSEAL: '启封 — unsealed',
  TRANSFER: '转移 — transferred',
});

export const UnitChangeEnum = enumType('ProvidentFundUnitChange', '单位信息变更种类 — what changed about a unit', {
  NAME: '单位名称 — name',
  LEGAL_REPRESENTATIVE: '法定代表人 — legal representative',
  ADDRESS: '住所或者联系地址 — address',
  HANDLER: '公积金经办人 — handler',
  BANK_ACCOUNT: '缴款银行账户 — bank account',
  MERGER_OR_DIVISION: '合并或者分立 — merger or division',
});

export const WithdrawalGroundEnum = enumType('ProvidentFundWithdrawalGround', '提取情形 — ground of a withdrawal', {
  PURCHASE: '购买自住住房 — purchase of a home',
  BUILD: '建造、翻建、大修自住住房 — building or repair of a home',
  MORTGAGE: '偿还购房贷款本息 — housing loan',
  RENT: '租房自住 — rent',
  RETIREMENT: '离休、退休 — retirement',
  DISABILITY: '完全丧失劳动能力，并与单位终止劳动关系 — full loss of working capacity',
  EMIGRATION: '出境定居 — emigration',
  DEATH: '职工死亡或者被宣告死亡 — death',
});

export const CertificateKindEnum = enumType('ProvidentFundCertificateKind', '缴存证明种类 — kind of certificate', {
  UNIT: '单位缴存情况证明 — of the unit’s deposits',
  COMPLIANCE: '单位按时足额缴存证明 — of timely and full deposit',
  EMPLOYEE: '职工个人缴存证明 — of one employee’s deposits',
});
