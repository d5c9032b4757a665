import { Field, Float, InputType } from 'type-graphql';
import { LocalDate } from '../../kit/graphql/scalars.js';

@InputType('ProvidentFundAssessmentInput', {
  description: '缴存登记的核定结果，与单位填报不同的填写 — assessment at registration, where it departs from the form',
})
export class AssessmentInput {
  @Field(() => Float, { description: '核定单位缴存比例（%） — assessed unit ratio, percent' })
  unitRatio!: number;

  @Field(() => Float, { description: '核定职工缴存比例（%） — assessed employee ratio, percent' })
  employeeRatio!: number;

  @Field(() => String, { nullable: true, description: '核定缴存起始月份（YYYY-MM） — assessed first month' })
  startMonth?: string | null;
}

@InputType('ProvidentFundCommitteeApprovalInput', { description: '住房公积金管理委员会的批准 — approval by the management committee' })
export class CommitteeApprovalInput {
  @Field(() => String, { description: '批准文号或者会议纪要编号 — reference' })
  reference!: string;

  @Field(() => LocalDate, { description: '批准日期 — approved on' })
  approvedOn!: string;

  @Field(() => Float, { nullable: true, description: '批准执行的缴存比例（%）；缓缴不填 — ratio granted, percent; none for a deferral' })
  ratio?: number | null;

  @Field(() => String, { description: '批准起始月份（YYYY-MM） — first month granted' })
  from!: string;

  @Field(() => String, { description: '批准截止月份（YYYY-MM） — last month granted' })
  until!: string;
}

@InputType('ProvidentFundWithdrawalInput', { description: '准予提取 — what is approved of a withdrawal' })
export class WithdrawalInput {
  @Field(() => Float, { description: '准予提取金额（元），低于申请金额的填写 — amount approved, yuan, where it is below what was asked' })
  approvedAmount!: number;
}

@InputType('ProvidentFundDecisionDetailsInput', {
  description: '本部门的办理信息，按事项填写 — what this office enters with its decision, by item',
})
export class DecisionDetailsInput {
  @Field(() => AssessmentInput, { nullable: true, description: '单位缴存登记：核定结果 — unit registration: assessment' })
  assessment?: AssessmentInput | null;

  @Field(() => CommitteeApprovalInput, {
    nullable: true,
    description: '降低缴存比例或者缓缴：管理委员会的批准 — reduction or deferral: the committee’s approval',
  })
  committeeApproval?: CommitteeApprovalInput | null;

  @Field(() => WithdrawalInput, { nullable: true, description: '职工提取：准予金额 — withdrawal: amount approved' })
  withdrawal?: WithdrawalInput | null;

  @Field(() => String, { nullable: true, description: '经办备注 — remark' })
  remark?: string | null;
}
