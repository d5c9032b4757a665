import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { TaxQuotaKind } from '../enums.js';

@ObjectType('TaxQuotaLimit', { description: '法定办理时限（按额度确定） — legal limit, which goes by the amount' })
export class QuotaLimitType {
  @Field(() => Int, { nullable: true, description: '工作日 — working days' })
  workingDays?: number | null;

  @Field(() => Int, { nullable: true, description: '经批准可以延长的工作日 — working days by which it may be extended' })
  extension?: number | null;
}

@ObjectType('TaxQuotaDecision', { description: '发票额度的准予税务行政许可决定 — decision on an invoice quota' })
export class QuotaDecisionType {
  @Field(() => String, { nullable: true, description: '纳税人识别号 — taxpayer number' })
  taxpayerNumber?: string | null;

  @Field(() => String, { nullable: true, description: '纳税人名称 — name' })
  taxpayerName?: string | null;

  @Field(() => TaxQuotaKind, { nullable: true, description: '额度事项 — what is done with the quota' })
  quotaKind?: keyof typeof TaxQuotaKind | null;

  @Field(() => Float, { nullable: true, description: '原有额度（元） — quota before, in yuan' })
  previousQuota?: number | null;

  @Field(() => Float, { nullable: true, description: '申请的额度（元） — requested quota in yuan' })
  requestedQuota?: number | null;

  @Field(() => Float, { nullable: true, description: '核定的额度（元） — approved quota in yuan' })
  approvedQuota?: number | null;

  @Field(() => QuotaLimitType, { nullable: true, description: '法定办理时限 — legal limit' })
  legalLimit?: QuotaLimitType | null;

  @Field(() => LocalDate, { nullable: true, description: '实地查验日期 — verified on site on' })
  siteVerifiedOn?: string | null;
}
