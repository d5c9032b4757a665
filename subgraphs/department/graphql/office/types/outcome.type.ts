import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../../kit/graphql/enum-type.js';
import { DateTime, LocalDate } from '../../../../kit/graphql/scalars.js';
import { TimeUnit } from '../../../../kit/graphql/types/limit.type.js';
import { RuleRefType } from '../../../../kit/graphql/types/rule-ref.type.js';
import type { Remedy, TaskEnd } from '../../../domain/task-work.js';

const RemedyKind = enumType<Remedy['kind']>('TaskRemedyKind', '救济途径 — kind of remedy', {
  RECONSIDERATION: '行政复议 — administrative reconsideration',
  LITIGATION: '行政诉讼 — administrative litigation',
});

@ObjectType('TaskRemedy', {
  description: '不予办理的救济途径，自知道之日起算 — what may be done against a denial, counted from learning of it',
})
@Directive('@shareable')
export class TaskRemedyType {
  @Field(() => RemedyKind, { description: '途径 — kind' })
  kind!: Remedy['kind'];

  @Field(() => Int, { description: '期限数量 — amount' })
  amount!: number;

  @Field(() => TimeUnit, { description: '期限单位 — unit' })
  unit!: TimeUnit;

  @Field(() => RuleRefType, { description: '依据 — legal basis' })
  basis!: RuleRefType;
}

@ObjectType('TaskCorrection', { description: '更正：决定书中的笔误，原决定不变 — a slip in a decision, put right; the decision stands' })
@Directive('@shareable')
export class TaskCorrectionType {
  @Field(() => String, { description: '文书名称 — name of the document' })
  name!: string;

  @Field(() => String, { description: '文号 — number' })
  number!: string;

  @Field(() => LocalDate, { description: '出具日期 — issued on' })
  issuedOn!: string;

  @Field(() => String, { nullable: true, description: '更正的位置 — where' })
  place!: string | null;

  @Field(() => String, { nullable: true, description: '原文 — what it said' })
  was!: string | null;

  @Field(() => String, { nullable: true, description: '更正为 — what it reads now' })
  reads!: string | null;

  @Field(() => String, { nullable: true, description: '理由 — reason' })
  reason!: string | null;
}

const EndKind = enumType<TaskEnd['why']>('TaskEndKind', '任务终止的原因 — why a task ended without a decision', {
  WITHDRAWN: '申请人撤回 — withdrawn by the applicant',
  TERMINATED: '终止办理 — terminated',
});

@ObjectType('TaskEnd', { description: '任务终止：办件已撤回或者终止 — the case of a task has ended' })
@Directive('@shareable')
export class TaskEndType {
  @Field(() => EndKind, { description: '原因 — why' })
  why!: TaskEnd['why'];

  @Field(() => String, { nullable: true, description: '说明 — reason' })
  reason!: string | null;

  @Field(() => DateTime, { description: '终止时间 — ended at' })
  endedAt!: Date;

  @Field(() => Boolean, {
    description:
      '终止前部门已作出决定，该决定应当依法撤销，不予出件 — the department had decided before it heard: the decision is to be revoked and is not handed out',
  })
  crossedDecision!: boolean;
}

@ObjectType('TaskHandover', { description: '纸质材料流转交接 — handover of paper that follows by hand' })
@Directive('@shareable')
export class TaskHandoverType {
  @Field(() => Boolean, { description: '是否等待交接；交接前不得作出决定 — whether it is still awaited' })
  awaited!: boolean;

  @Field(() => String, { nullable: true, description: '材料流转交接单编号 — number of the sheet' })
  sheetNumber!: string | null;

  @Field(() => DateTime, { nullable: true, description: '双方签字确认时间 — confirmed by both sides at' })
  confirmedAt!: Date | null;
}
