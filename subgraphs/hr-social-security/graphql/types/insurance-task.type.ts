import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { SocialInsuranceKind } from './social-insurance-account.type.js';

export const SocialInsuranceLeavingCause = enumType('SocialInsuranceLeavingCause', '减员原因 — why a person was withdrawn', {
  RESIGNED: '职工辞职 — resigned',
  AGREED: '协商解除 — ended by agreement',
  DISMISSED: '单位解除 — dismissed',
  CONTRACT_EXPIRED: '合同期满终止 — contract expired',
  RETIRED: '退休 — retired',
  DIED: '死亡 — died',
});
export const SocialInsuranceTerminationCause = enumType('SocialInsuranceTerminationCause', '单位终止原因 — why an enterprise ended', {
  DISSOLVED: '解散 — dissolved',
  BANKRUPT: '破产 — bankrupt',
  MERGED: '合并或者分立 — merged or divided',
  REVOKED: '被吊销营业执照或者责令关闭 — licence revoked, or ordered to close',
});

@ObjectType('HrSocialSecurityRegistration', { description: '社会保险登记回执内容 — what the receipt of a registration says' })
export class RegistrationType {
  @Field(() => String, { description: '社会保险单位编号 — account number' })
  socialInsuranceNumber!: string;

  @Field(() => [SocialInsuranceKind], { description: '参保险种 — kinds of insurance' })
  insuranceKinds!: (keyof typeof SocialInsuranceKind)[];

  @Field(() => Int, { nullable: true, description: '工伤保险行业风险类别 — risk class of work injury insurance' })
  workInjuryRiskClass!: number | null;

  @Field(() => Float, { nullable: true, description: '工伤保险基准费率（‰） — base rate of work injury insurance, per mille' })
  workInjuryRatePermille!: number | null;

  @Field(() => Int, { description: '逾期登记天数 — days by which it was registered late' })
  daysLate!: number;

  @Field(() => String, { nullable: true, description: '逾期告知 — what the enterprise was told about being late' })
  latenessNotice!: string | null;
}

@ObjectType('HrSocialSecurityEnrolledPerson', { description: '增员职工 — a person who was enrolled' })
export class EnrolledPersonType {
  @Field(() => String, { description: '身份证号码后四位 — last four characters of the ID number' })
  idSuffix!: string;

  @Field(() => LocalDate, { description: '参保起始日期 — insured from' })
  insuredFrom!: string;

  @Field(() => Float, { description: '月缴费基数（元） — monthly contribution base in yuan' })
  contributionBase!: number;

  @Field(() => Int, { description: '逾期参保天数 — days by which the enrolment was late' })
  daysLate!: number;
}

@ObjectType('HrSocialSecurityWithdrawnPerson', { description: '减员职工 — a person who was withdrawn' })
export class WithdrawnPersonType {
  @Field(() => String, { description: '身份证号码后四位 — last four characters of the ID number' })
  idSuffix!: string;

  @Field(() => LocalDate, { description: '离职日期 — left on' })
  leftOn!: string;

  @Field(() => SocialInsuranceLeavingCause, { description: '减员原因 — cause' })
  cause!: keyof typeof SocialInsuranceLeavingCause;
}

@ObjectType('HrSocialSecurityEnrolment', { description: '职工参保登记（增员、减员）结果 — what a change of the roster did' })
export class EnrolmentType {
  @Field(() => Int, { description: '增员人数 — people enrolled' })
  enrolledCount!: number;

  @Field(() => Int, { description: '减员人数 — people withdrawn' })
  withdrawnCount!: number;

  @Field(() => Boolean, {
    description: '当年缴费基数上下限尚未公布，基数待结算 — the year’s bounds are not published yet, bases are settled later',
  })
  basesProvisional!: boolean;

  @Field(() => [EnrolledPersonType], {
    nullable: true,
    description: '增员名单，仅向本单位和经办人员显示 — people enrolled, for the enterprise and the bureau only',
  })
  enrolled!: EnrolledPersonType[] | null;

  @Field(() => [WithdrawnPersonType], {
    nullable: true,
    description: '减员名单，仅向本单位和经办人员显示 — people withdrawn, for the enterprise and the bureau only',
  })
  withdrawn!: WithdrawnPersonType[] | null;
}

@ObjectType('HrSocialSecurityCancellation', { description: '社会保险登记注销回执内容 — what the receipt of a cancellation says' })
export class CancellationType {
  @Field(() => String, { nullable: true, description: '注销的单位编号 — account number' })
  socialInsuranceNumber!: string | null;

  @Field(() => LocalDate, { description: '注销日期 — closed on' })
  closedOn!: string;

  @Field(() => SocialInsuranceTerminationCause, { nullable: true, description: '终止原因 — why the enterprise ended' })
  terminationCause!: keyof typeof SocialInsuranceTerminationCause | null;

  @Field(() => Int, { description: '逾期注销天数 — days by which the cancellation was late' })
  daysLate!: number;
}
