import { enumType } from '../../kit/graphql/enum-type.js';
import type { TaxType } from '../domain/tax-facts.js';
import { taxNames } from '../domain/tax-names.js';

const named = Object.fromEntries(Object.entries(taxNames).map(([tax, { zh, en }]) => [tax, `${zh} — ${en}`])) as Record<TaxType, string>;

export const TaxTypeEnum = enumType('TaxType', '税种 — a tax', named);

export const TaxVatStatus = enumType('TaxVatStatus', '增值税纳税人类别 — status for VAT', {
  GENERAL: '一般纳税人 — general taxpayer',
  SMALL_SCALE: '小规模纳税人 — small-scale taxpayer',
});

export const TaxStanding = enumType('TaxStanding', '纳税人状态 — standing of a taxpayer', {
  NORMAL: '正常 — normal',
  ABNORMAL: '非正常户 — declared abnormal',
  CLEARED: '已清税注销 — cleared',
});

export const TaxCreditGrade = enumType('TaxCreditGrade', '纳税缴费信用级别 — tax credit grade', {
  A: 'A级 — grade A',
  B: 'B级 — grade B',
  M: 'M级（新设立或者无生产经营收入） — grade M, new or without income',
  C: 'C级 — grade C',
  D: 'D级 — grade D',
});

export const TaxDisclosure = enumType(
  'TaxDisclosure',
  '涉税信息的可见范围（税收征收管理法第八条） — how much of a taxpayer’s affairs the reader sees',
  {
    STAFF: '税务人员：全部 — tax staff: everything',
    TAXPAYER: '纳税人本人：除在查案件外的全部 — the taxpayer: everything but open investigations',
    APPLICANT: '信息确认的申请人：信息确认表载明的内容 — whoever applied for the confirmation: what the confirmation says',
    STANDING: '大厅监督人员：仅登记状态 — overseers of the hall: the standing only',
  },
);

export const TaxAccountKind = enumType('TaxAccountKind', '存款账户性质 — kind of a bank account', {
  BASIC: '基本存款账户 — basic account',
  GENERAL: '一般存款账户 — general account',
  SPECIAL: '专用存款账户 — special account',
  TEMPORARY: '临时存款账户 — temporary account',
});

export const TaxDeferralKind = enumType('TaxDeferralKind', '延期种类 — what is deferred', {
  FILING: '延期申报 — filing',
  PAYMENT: '延期缴纳 — payment',
});

export const TaxRealNameRole = enumType('TaxRealNameRole', '实名办税人员 — persons whose identity is verified', {
  LEGAL_REPRESENTATIVE: '法定代表人 — legal representative',
  FINANCE_OFFICER: '财务负责人 — finance officer',
  TAX_HANDLER: '办税人员 — tax handler',
});

export const TaxOverdueHandlingKind = enumType('TaxOverdueHandlingKind', '逾期报告的处理方式 — how a late report was dealt with', {
  WITHIN_LIMIT_BY_HOLIDAYS: '按节假日顺延未逾期 — in time, as holidays moved the limit',
  NO_PENALTY: '首违不罚或者轻微不罚 — no penalty',
  ORDERED_TO_CORRECT: '责令限期改正 — ordered to correct',
  FINED: '罚款 — fined',
});

export const TaxPrepaymentBasis = enumType('TaxPrepaymentBasis', '预缴依据 — what a prepayment goes by', {
  LAST_PERIOD: '上期实际缴纳的税额 — tax actually paid last period',
  ASSESSED: '税务机关核定的税额 — as assessed by the bureau',
});

export const TaxClearanceMode = enumType('TaxClearanceMode', '清税办理方式 — the way a clearance goes', {
  INSTANT: '当场办结 — on the spot',
  FIVE_DAYS: '5个工作日 — five working days',
  TEN_DAYS: '10个工作日 — ten working days',
});

export const TaxClearanceGround = enumType('TaxClearanceGround', '清税办理方式的事由 — why a clearance goes this way', {
  COURT_RULING: '人民法院裁定终结破产程序 — a court has ended the insolvency',
  NO_TAX_AFFAIRS: '未办理过涉税事宜 — never had tax affairs',
  NEVER_RECEIVED_INVOICES: '未领用发票且无欠税、滞纳金和罚款 — never received invoices and owes nothing',
  CREDIT_GRADE_A_OR_B: '信用级别A级、B级 — tax credit grade A or B',
  PARENT_GRADE_A: '控股母公司为A级的M级纳税人 — grade M with a parent of grade A',
  RECOGNISED_FOUNDER: '省级人民政府引进人才、行业领军人才创办 — founded by a recognised talent',
  UNRATED_FIXED_QUOTA: '未纳入信用评价的定期定额个体工商户 — unrated household on a fixed quota',
  BELOW_STARTING_POINT: '未达到增值税起征点 — below the VAT starting point',
  GENERAL_TAXPAYER: '增值税一般纳税人 — general taxpayer',
  OTHER_TAXPAYER: '小规模纳税人和其他纳税人 — any other taxpayer',
});

export const TaxClearanceCause = enumType('TaxClearanceCause', '税务注销事由 — why a taxpayer is cleared', {
  DISSOLUTION: '解散 — dissolution',
  REVOKED: '被吊销营业执照或者被撤销登记 — licence or registration revoked',
  BANKRUPTCY: '终结破产程序 — insolvency ended by a court',
});

export const TaxVatGround = enumType('TaxVatGround', '一般纳税人登记事由 — ground of the general registration', {
  OVER_THRESHOLD: '超过500万元标准 — sales above the threshold',
  VOLUNTARY: '自愿登记 — by choice',
});

export const TaxQuotaKind = enumType('TaxQuotaKind', '发票额度事项 — what is done with a quota', {
  FIRST: '首次核定 — first quota',
  RAISE: '调高 — raise',
  LOWER: '调低 — lower',
});

export const TaxCrossRegionKind = enumType('TaxCrossRegionKind', '跨区域经营类别 — kind of business elsewhere', {
  CONSTRUCTION: '建筑、安装、装饰等工程作业 — construction',
  SALES: '销售货物 — sale of goods',
  SERVICE: '提供其他服务 — services',
});

export const TaxAccountEvent = enumType('TaxAccountEvent', '账户报告情形 — what a report of an account tells', {
  OPENED: '新开立 — opened',
  CHANGED: '信息变化 — changed',
  CLOSED: '已经注销 — closed',
});
