import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { KeptWithParent } from '../../../kit/graphql/cache-control.js';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime } from '../../../kit/graphql/scalars.js';
import { RuleRefType } from '../../../kit/graphql/types/rule-ref.type.js';
import { CaseStageEnum } from './case-enums.js';

const KEY = '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again';
const CASE = '办件标识 — id of the case';

export const EndingKindEnum = enumType('EndingKind', '未经全部决定而结束的方式 — how a case ended without all of it decided', {
  REFUSED: '不予受理 — not accepted',
  WITHDRAWN: '申请人撤回 — withdrawn',
  TERMINATED: '终止办理 — terminated',
});

export const EndingActEnum = enumType('EndingAct', '事由适用的操作 — the act that a reason is for', {
  REFUSE: '不予受理 — refusing to accept',
  TERMINATE: '终止办理 — terminating',
});

@ObjectType('CaseEnding', { description: '不予受理、撤回或者终止办理的记载 — how a case was refused, withdrawn or terminated' })
export class CaseEndingType {
  @Field(() => EndingKindEnum, { description: '方式 — kind' })
  kind!: keyof typeof EndingKindEnum;

  @Field(() => Boolean, { description: '是否整件结束；否为只结束尚未决定的环节 — the whole case, or only the steps not decided' })
  whole!: boolean;

  @Field(() => String, { nullable: true, description: '事由编码 — code of the reason' })
  reasonCode!: string | null;

  @Field(() => String, { nullable: true, description: '事由 — reason' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: '具体理由 — explanation' })
  explanation!: string | null;

  @Field(() => String, { nullable: true, description: '有管辖权的行政机关 — the competent body' })
  competentBody!: string | null;

  @Field(() => [String], { description: '救济途径 — remedies' })
  remedies!: string[];

  @Field(() => RuleRefType, { description: '依据 — the rule' })
  ruleRef!: RuleRefType;

  @Field(() => String, { description: '文书编号 — number of its document' })
  documentNumber!: string;

  @Field(() => [String], { description: '因此终止的环节 — steps that it ended' })
  steps!: string[];

  @Field(() => DateTime, { description: '时间 — at' })
  endedAt!: Date;

  @Field(() => String, { nullable: true, description: '经办人 — by' })
  endedBy!: string | null;

  @Field(() => Boolean, { description: '是否由工作人员代申请人办理 — written down by staff for the applicant' })
  onBehalfOfApplicant!: boolean;
}

@ObjectType('EndingReason', { description: '不予受理、终止办理的事由 — a reason for refusing or terminating' })
@KeptWithParent()
export class EndingReasonType {
  @Field(() => String, { description: '事由编码 — code' })
  code!: string;

  @Field(() => EndingActEnum, { description: '适用的操作 — the act' })
  act!: keyof typeof EndingActEnum;

  @Field(() => String, { description: '事由 — name' })
  name!: string;

  @Field(() => RuleRefType, { description: '依据 — basis' })
  basis!: RuleRefType;

  @Field(() => [CaseStageEnum], { description: '适用的阶段 — stages' })
  stages!: (keyof typeof CaseStageEnum)[];

  @Field(() => [String], { description: '可以使用的岗位 — roles that may use it' })
  roles!: string[];

  @Field(() => Boolean, { description: '是否应当写明有管辖权的行政机关 — the competent body must be named' })
  competentBody!: boolean;
}

@InputType('RefuseCaseInput', { description: '不予受理 — refuses to accept a case' })
export class RefuseCaseInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => String, { description: '事由编码 — code of the reason' })
  reasonCode!: string;

  @Field(() => String, { description: '具体理由，写入不予受理通知书 — the reasons, as the document states them' })
  explanation!: string;

  @Field(() => String, { nullable: true, description: '有管辖权的行政机关；不属于本机关职权时必填 — the competent body' })
  competentBody?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('WithdrawCaseInput', { description: '撤回申请 — withdraws an application' })
export class WithdrawCaseInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => String, { description: '撤回的理由 — why' })
  reason!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('TerminateCaseInput', { description: '终止办理 — terminates a case' })
export class TerminateCaseInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => String, { description: '事由编码 — code of the reason' })
  reasonCode!: string;

  @Field(() => String, { description: '具体理由，写入终止办理通知书 — the reasons, as the document states them' })
  explanation!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
