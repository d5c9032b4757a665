import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime, LocalDate } from '../../../kit/graphql/scalars.js';
import { RuleRefType } from '../../../kit/graphql/types/rule-ref.type.js';
import { VerdictEnum } from './case-enums.js';

@ObjectType('PointVerdict', { description: '审查要点的判定 — the verdict on a review point' })
export class PointVerdictType {
  @Field(() => String, { description: '环节 — step' })
  part!: string;

  @Field(() => String, { description: '要点编码 — point' })
  code!: string;

  @Field(() => String, { description: '要点名称 — title' })
  title!: string;

  @Field(() => VerdictEnum, { nullable: true, description: '判定；空为尚未判定 — verdict, null while open' })
  verdict!: keyof typeof VerdictEnum | null;

  @Field(() => Boolean, { description: '是否由系统依据表单判定 — judged from the form by itself' })
  automatic!: boolean;

  @Field(() => String, { nullable: true, description: '判定人 — judged by' })
  judgedBy!: string | null;

  @Field(() => String, { nullable: true, description: '备注 — remark' })
  remark!: string | null;
}

export const NoticeStageEnum = enumType('NoticeStage', '一次性告知单的状态 — stage of a one-time notice', {
  CURRENT: '已告知，待补正 — issued, to be answered',
  OVERDUE: '补正期限已过 — time for the answer is over',
  ANSWERED: '申请人已补正 — answered',
  LAPSED: '办件终结，告知失效 — lapsed with the end of the case',
});

@ObjectType('NoticeLine', { description: '告知内容 — a line of a notice' })
export class NoticeLineType {
  @Field(() => Int, { description: '序号 — number' })
  number!: number;

  @Field(() => String, { description: '材料或者要点编码 — material or point' })
  code!: string;

  @Field(() => [String], { description: '涉及环节 — steps concerned' })
  parts!: string[];

  @Field(() => String, { description: '存在的问题 — what is wrong' })
  wrong!: string;

  @Field(() => String, { description: '补正方法 — how to repair it' })
  repair!: string;

  @Field(() => [String], { description: '应当达到的标准 — what it must satisfy' })
  standards!: string[];

  @Field(() => [RuleRefType], { description: '依据 — basis' })
  bases!: RuleRefType[];
}

@ObjectType('Notice', { description: '一次性告知单 — a one-time notice' })
export class NoticeType {
  @Field(() => ID, { description: '告知单标识 — id' })
  id!: string;

  @Field(() => String, { description: '告知单编号 — number' })
  number!: string;

  @Field(() => NoticeStageEnum, { description: '状态 — stage' })
  stage!: keyof typeof NoticeStageEnum;

  @Field(() => Int, { description: '轮次 — round' })
  round!: number;

  @Field(() => [NoticeLineType], { description: '告知内容 — lines' })
  lines!: NoticeLineType[];

  @Field(() => DateTime, { description: '出具时间 — issued at' })
  issuedAt!: Date;

  @Field(() => String, { nullable: true, description: '出具人 — issued by' })
  issuedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: '申请人补正的时间；空为现行有效 — answered at, null while current' })
  answeredAt!: Date | null;

  @Field(() => LocalDate, { nullable: true, description: '补正的最后一日 — last day for the supplement' })
  dueOn!: string | null;

  @Field(() => DateTime, { nullable: true, description: '申请人签收的时间 — acknowledged at' })
  acknowledgedAt!: Date | null;
}
