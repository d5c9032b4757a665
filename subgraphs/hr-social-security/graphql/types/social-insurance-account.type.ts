import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';

export const SocialInsuranceKind = enumType(
  'SocialInsuranceKind',
  '社会保险险种（不含医疗、生育保险） — kind of social insurance, medical and maternity apart',
  {
    PENSION: '企业职工基本养老保险 — pension insurance',
    UNEMPLOYMENT: '失业保险 — unemployment insurance',
    WORK_INJURY: '工伤保险 — work injury insurance',
  },
);
export const SocialInsuranceAccountStatus = enumType(
  'SocialInsuranceAccountStatus',
  '社会保险单位账户状态 — status of a social insurance account',
  {
    ACTIVE: '正常 — open',
    CANCELLED: '已注销 — cancelled',
  },
);
export const SocialInsuranceMatterKind = enumType('SocialInsuranceMatterKind', '在办业务种类 — kind of open matter', {
  WORK_INJURY: '工伤认定 — recognition of a work injury',
  BENEFIT_PAYMENT: '待遇支付 — payment of benefits',
  TRANSFER: '关系转移 — transfer of an insurance relationship',
  BACK_PAYMENT: '补缴 — back payment of premiums',
});

@ObjectType('SocialInsuranceArrear', {
  description: '欠缴的社会保险费（一个险种一个月） — premiums owed for one kind of insurance and one month',
})
export class SocialInsuranceArrearType {
  @Field(() => SocialInsuranceKind, { description: '险种 — kind of insurance' })
  kind!: keyof typeof SocialInsuranceKind;

  @Field(() => String, { description: '所属月份（YYYY-MM） — month' })
  month!: string;

  @Field(() => Float, { description: '欠缴本金（元） — principal in yuan' })
  principal!: number;

  @Field(() => LocalDate, { description: '应缴截止日 — last day on which it could be paid in time' })
  dueOn!: string;

  @Field(() => Float, { description: '截至今日的滞纳金（元），按日万分之五 — late fee in yuan up to today, 0.05% a day' })
  lateFee!: number;
}

@ObjectType('SocialInsuranceMatter', {
  description: '在办的社会保险业务，办结前不能注销账户 — a matter that must be finished before the account can be cancelled',
})
export class SocialInsuranceMatterType {
  @Field(() => SocialInsuranceMatterKind, { description: '业务种类 — kind' })
  kind!: keyof typeof SocialInsuranceMatterKind;

  @Field(() => String, { description: '受理号 — reference' })
  reference!: string;

  @Field(() => LocalDate, { description: '受理日期 — opened on' })
  openedOn!: string;
}

@ObjectType('SocialInsuranceAccount', { description: '社会保险单位账户 — an enterprise’s social insurance account' })
export class SocialInsuranceAccountType {
  /** Whose account it is; not shown. */
  enterpriseId!: string;

  @Field(() => String, { description: '单位编号 — account number' })
  number!: string;

  @Field(() => SocialInsuranceAccountStatus, { description: '账户状态 — status' })
  status!: keyof typeof SocialInsuranceAccountStatus;

  @Field(() => LocalDate, { description: '登记日期 — registered on' })
  registeredOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '注销日期 — closed on' })
  closedOn!: string | null;

  @Field(() => [SocialInsuranceKind], { description: '参保险种 — kinds of insurance' })
  insuranceKinds!: (keyof typeof SocialInsuranceKind)[];

  @Field(() => Int, {
    nullable: true,
    description: '工伤保险行业风险类别，一至八类；空为尚未核定 — risk class 1 to 8, null until assessed',
  })
  workInjuryRiskClass!: number | null;

  @Field(() => Float, { nullable: true, description: '工伤保险基准费率（‰） — base rate of work injury insurance, per mille of payroll' })
  workInjuryRatePermille!: number | null;
}
