import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { AssessmentKindEnum, CertificateKindEnum, ReliefKindEnum } from './enums.js';
import { RatiosType } from './shared.type.js';

@ObjectType('ProvidentFundAssessmentDocument', { description: '缴存核定书内容 — what an assessment says' })
export class AssessmentDocumentType {
  @Field(() => String, { description: '单位账号 — account of the unit' })
  fundAccountNumber!: string;

  @Field(() => AssessmentKindEnum, { description: '种类 — kind' })
  assessmentKind!: keyof typeof AssessmentKindEnum;

  @Field(() => RatiosType, { description: '缴存比例 — ratios' })
  ratios!: RatiosType;

  @Field(() => String, { nullable: true, description: '汇缴月份（YYYY-MM） — month remitted' })
  depositMonth!: string | null;

  @Field(() => String, { nullable: true, description: '补缴起始月份（YYYY-MM） — first month made up' })
  arrearsFrom!: string | null;

  @Field(() => String, { nullable: true, description: '补缴截止月份（YYYY-MM） — last month made up' })
  arrearsUntil!: string | null;

  @Field(() => Int, { nullable: true, description: '缴存年度（起始年） — fund year' })
  fundYear!: number | null;

  @Field(() => Int, { description: '清册人数 — employees on the roster' })
  employees!: number;

  @Field(() => Float, { description: '月缴存总额（元） — monthly total, yuan' })
  monthlyTotal!: number;

  @Field(() => Int, { description: '月数 — months' })
  months!: number;

  @Field(() => Float, { description: '应缴金额（元） — amount due, yuan' })
  amountDue!: number;
}

@ObjectType('ProvidentFundReliefDecision', { description: '降低缴存比例（缓缴）批复内容 — what a decision on relief says' })
export class ReliefDecisionType {
  @Field(() => String, { description: '单位账号 — account of the unit' })
  fundAccountNumber!: string;

  @Field(() => ReliefKindEnum, { description: '种类 — kind' })
  reliefKind!: keyof typeof ReliefKindEnum;

  @Field(() => Float, { nullable: true, description: '批准执行的缴存比例（%） — ratio granted' })
  ratio!: number | null;

  @Field(() => RatiosType, { description: '原缴存比例 — ratios before' })
  formerRatios!: RatiosType;

  @Field(() => String, { description: '起始月份（YYYY-MM） — first month' })
  from!: string;

  @Field(() => String, { description: '截止月份（YYYY-MM） — last month' })
  until!: string;

  @Field(() => String, { description: '恢复正常缴存的月份（YYYY-MM） — month in which normal deposits resume' })
  resumesIn!: string;

  @Field(() => Boolean, { description: '期满后是否补缴 — whether the deferred months are owed afterwards' })
  makeUpOwed!: boolean;

  @Field(() => String, { description: '管理委员会批准文号 — reference of the committee’s approval' })
  committeeReference!: string;

  @Field(() => LocalDate, { description: '管理委员会批准日期 — approved by the committee on' })
  committeeApprovedOn!: string;
}

@ObjectType('ProvidentFundCertificate', { description: '缴存证明内容 — what a certificate of deposits says' })
export class CertificateType {
  @Field(() => CertificateKindEnum, { nullable: true, description: '种类 — kind' })
  certificateKind!: keyof typeof CertificateKindEnum | null;

  @Field(() => String, { description: '单位账号 — account of the unit' })
  fundAccountNumber!: string;

  @Field(() => String, { description: '证明起始月份（YYYY-MM） — first month certified' })
  from!: string;

  @Field(() => String, { description: '证明截止月份（YYYY-MM） — last month certified' })
  until!: string;

  @Field(() => RatiosType, { description: '缴存比例 — ratios' })
  ratios!: RatiosType;

  @Field(() => String, { nullable: true, description: '足额缴至月份（YYYY-MM） — last month remitted in full' })
  remittedThrough!: string | null;

  @Field(() => Int, { description: '正常缴存职工人数 — contributing employees' })
  contributingEmployees!: number;

  @Field(() => [String], { description: '期间内欠缴的月份 — months owed in the period' })
  unpaidMonths!: readonly string[];

  @Field(() => Float, { description: '期间内欠缴金额（元） — amount owed in the period, yuan' })
  unpaidAmount!: number;

  @Field(() => LocalDate, { description: '出具当日 — as of' })
  asOf!: string;
}
