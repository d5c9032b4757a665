import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { enumType } from '../../../../kit/graphql/enum-type.js';
import { DateTime } from '../../../../kit/graphql/scalars.js';
import type { TaskMove } from '../../../domain/task-work.js';

@ObjectType('TaskConsultation', { description: '征求意见：向同事提出的问题及答复 — a colleague was asked' })
@Directive('@shareable')
export class TaskConsultationType {
  @Field(() => ID, { description: '标识 — id' })
  id!: string;

  @Field(() => String, { description: '问题 — question' })
  question!: string;

  @Field(() => String, { description: '提问人 — asked by' })
  askedBy!: string;

  @Field(() => DateTime, { description: '提问时间 — asked at' })
  askedAt!: Date;

  @Field(() => String, { description: '被问人 — who was asked' })
  asked!: string;

  @Field(() => String, { nullable: true, description: '答复；空为尚未答复 — answer, null while it is awaited' })
  answer!: string | null;

  @Field(() => DateTime, { nullable: true, description: '答复时间 — answered at' })
  answeredAt!: Date | null;
}

@ObjectType('TaskSecondReview', {
  description: '第二核查人：实质核查由两名以上工作人员进行 — the second of the two who check the substance',
})
@Directive('@shareable')
export class TaskSecondReviewType {
  @Field(() => Boolean, { description: '本件是否应当由两人核查 — whether this task is to be checked by two' })
  required!: boolean;

  @Field(() => String, { nullable: true, description: '第二核查人；空为尚未指定 — who, null while nobody is named' })
  reviewer!: string | null;

  @Field(() => String, { nullable: true, description: '核查意见 — opinion' })
  opinion!: string | null;

  @Field(() => DateTime, { nullable: true, description: '签署时间；空为尚未签署 — signed at' })
  signedAt!: Date | null;
}

const MoveKind = enumType<TaskMove['kind']>('TaskMoveKind', '承办人变更的方式 — how a task went from hand to hand', {
  ASSIGNED: '负责人指派 — assigned by the head',
  TRANSFERRED: '承办人移交 — handed on by its holder',
  TAKEN_OVER: '负责人接办 — taken over by the head',
});

@ObjectType('TaskMove', { description: '承办人变更 — a task went from hand to hand' })
@Directive('@shareable')
export class TaskMoveType {
  @Field(() => MoveKind, { description: '方式 — how' })
  kind!: TaskMove['kind'];

  @Field(() => String, { nullable: true, description: '原承办人 — from' })
  from!: string | null;

  @Field(() => String, { description: '现承办人 — to' })
  to!: string;

  @Field(() => String, { description: '办理人 — by' })
  by!: string;

  @Field(() => String, { nullable: true, description: '理由 — reason' })
  reason!: string | null;

  @Field(() => DateTime, { description: '时间 — at' })
  at!: Date;
}

@ObjectType('TaskActPossible', {
  description: '当前可以进行的操作，以及不能进行的原因 — an act on a task: whether it may be done now, or why not',
})
@Directive('@shareable')
export class TaskActPossibleType {
  @Field(() => String, { description: '操作 — the act' })
  act!: string;

  @Field(() => Boolean, { description: '是否可以进行 — whether it may be done' })
  possible!: boolean;

  @Field(() => String, { nullable: true, description: '不能进行的编码 — code of why not' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: '不能进行的原因 — why not' })
  why!: string | null;
}
