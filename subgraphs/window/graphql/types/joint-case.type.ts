import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { JsonObject, LocalDate } from '../../../kit/graphql/scalars.js';
import { WindowDepartment } from './interfaces.js';

@ObjectType('CriticalStep', { description: '关键路径上的一个环节 — a step on the critical path' })
export class CriticalStepType {
  @Field(() => String, { description: '环节 — step' })
  step!: string;

  @Field(() => String, { description: '事项名称 — name of the item' })
  title!: string;

  @Field(() => WindowDepartment, { description: '办理部门 — the department' })
  department!: WindowDepartment;

  @Field(() => LocalDate, { description: '预计（已决定的为实际）办结日 — day on which it is, or was, decided' })
  endsOn!: string;

  @Field(() => Boolean, { description: '是否已经决定 — whether it is decided' })
  decided!: boolean;
}

@ObjectType('ExpectedEnd', {
  description: '预计办结：各环节按承诺时限依次办理，不是期限 — when the case is expected to be decided; an expectation, no limit',
})
export class ExpectedEndType {
  @Field(() => LocalDate, { description: '预计办结日 — expected end' })
  on!: string;

  @Field(() => Boolean, { description: '是否暂定：尚未受理，或者涉及放假安排尚未公布的年份 — whether it may move by itself' })
  provisional!: boolean;

  @Field(() => [CriticalStepType], {
    description: '关键路径：决定何时办结的各环节，依次排列 — the steps that decide when it ends, in order',
  })
  criticalPath!: CriticalStepType[];
}

@ObjectType('CaseOutsideBody', {
  description: '本件中由大厅以外的单位办理的事项，申请人自行前往 — what a body outside the hall does in this case',
})
export class CaseOutsideBodyType {
  @Field(() => String, { description: '单位 — body' })
  body!: string;

  @Field(() => String, { description: '办理内容 — what it does' })
  task!: string;

  @Field(() => [String], { description: '在哪些环节之后 — after which steps' })
  needs!: string[];

  @Field(() => Boolean, { description: '现在是否可以前往办理 — whether the applicant can go there now' })
  ready!: boolean;

  @Field(() => JsonObject, {
    description: '前序环节产生的、办理时需要的数据；尚未产生的不列 — data from earlier steps that it needs, as far as they are there',
  })
  data!: Record<string, unknown>;
}

@InputType('WithdrawStepInput', { description: '撤回联办件的一个环节 — withdraws one step of a joint case' })
export class WithdrawStepInput {
  @Field(() => ID, { description: '办件标识 — id of the case' })
  caseId!: string;

  @Field(() => String, { description: '环节 — step' })
  step!: string;

  @Field(() => String, { description: '撤回的理由 — why' })
  reason!: string;

  @Field(() => String, { description: '幂等键：同一次操作重复提交时使用同一个键 — idempotency key' })
  idempotencyKey!: string;
}
