import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime, JsonObject, LocalDate } from '../../../kit/graphql/scalars.js';
import { RuleRefType } from '../../../kit/graphql/types/rule-ref.type.js';
import type { CaseFile } from '../../persistence/case.entity.js';

export const CaseStageEnum = enumType('CaseStage', '办件阶段 — stage of a case', {
  RECEIVED: '已收件，待审查 — received, to be reviewed',
  TO_BE_CORRECTED: '待补正 — to be corrected',
  ACCEPTED: '已受理，办理中 — accepted, in work',
  TO_BE_DELIVERED: '待出件 — to be delivered',
  CLOSED: '已办结 — closed',
});
export const ChannelEnum = enumType('Channel', '申请渠道 — channel of an application', {
  WINDOW: '综合窗口 — at the window',
  GOV_SITE: '政务服务网 — service site',
  MOBILE: '蒙速办 — mobile',
  ASSISTED: '帮办代办 — through an assistant',
});
export const ProvisionEnum = enumType('Provision', '材料提供方式 — how a material is provided', {
  PAPER: '纸质 — on paper',
  ELECTRONIC: '电子文件 — as a file',
  E_LICENCE: '电子证照调用 — by electronic licence',
  DATA_SHARE: '数据共享核验 — by data sharing',
  PROMISE: '告知承诺 — by written promise',
});
export const VerdictEnum = enumType('Verdict', '要点判定 — verdict on a review point', {
  PASSED: '通过 — passed',
  FAILED: '不通过 — failed',
});

@ObjectType('SuppliedMaterial', { description: '已提供的材料 — a material as supplied' })
export class SuppliedMaterialType {
  @Field(() => String, { description: '材料编码 — code' })
  code!: string;

  @Field(() => ProvisionEnum, { description: '提供方式 — provision' })
  provision!: keyof typeof ProvisionEnum;

  @Field(() => Int, { description: '原件份数 — originals' })
  originals!: number;

  @Field(() => Int, { description: '复印件份数 — copies' })
  copies!: number;
}

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
}

@ObjectType('CaseResult', { description: '出件窗口的结果文书 — a document in the result window' })
export class CaseResultType {
  @Field(() => ID, { description: '任务标识 — id of the task' })
  taskId!: string;

  @Field(() => String, { description: '文书名称 — name' })
  name!: string;

  @Field(() => String, { description: '文号 — number' })
  number!: string;

  @Field(() => String, { description: '出具部门编码 — code of the department' })
  departmentCode!: string;

  @Field(() => LocalDate, { description: '出具日期 — issued on' })
  issuedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '有效期至；空为长期 — valid until' })
  validUntil!: string | null;

  @Field(() => DateTime, { description: '到达出件窗口的时间 — arrived at' })
  arrivedAt!: Date;

  @Field(() => Boolean, { description: '是否已交付 — whether it was handed out' })
  delivered!: boolean;
}

@ObjectType('Delivery', { description: '出件登记 — a registered delivery' })
export class DeliveryType {
  @Field(() => ID, { description: '登记标识 — id' })
  id!: string;

  @Field(() => String, { description: '领取人，已脱敏 — recipient, masked' })
  recipientName!: string;

  @Field(() => String, { description: '领取人证件号码，已脱敏 — recipient’s ID number, masked' })
  recipientIdNumber!: string;

  @Field(() => String, { description: '领取人身份 — role in the application' })
  recipientRole!: string;

  @Field(() => DateTime, { description: '登记时间 — registered at' })
  registeredAt!: Date;

  @Field(() => String, { description: '登记人 — registered by' })
  registeredBy!: string;
}

@ObjectType('TimelineEntry', { description: '办理时间线的一条 — an entry of the timeline' })
export class TimelineEntryType {
  @Field(() => DateTime, { description: '时间 — at' })
  at!: Date;

  @Field(() => String, { description: '事件类型 — type' })
  type!: string;

  @Field(() => String, { description: '事件说明 — what happened' })
  what!: string;

  @Field(() => String, { nullable: true, description: '环节 — step' })
  step!: string | null;
}

@ObjectType('Case', { description: '办件：经一个窗口提出的一次申请 — a case: one application through one window' })
@Directive('@key(fields: "id")')
export class CaseType {
  row!: CaseFile;

  @Field(() => ID, { description: '办件标识 — id' })
  id!: string;

  @Field(() => String, { description: '办件编号 — number' })
  number!: string;

  @Field(() => String, { description: '申请事项 — what is applied for' })
  title!: string;

  @Field(() => ChannelEnum, { description: '申请渠道 — channel' })
  channel!: keyof typeof ChannelEnum;

  @Field(() => CaseStageEnum, { description: '阶段 — stage' })
  stage!: keyof typeof CaseStageEnum;

  @Field(() => Int, { description: '审查轮次 — round of the review' })
  round!: number;

  @Field(() => DateTime, { description: '收件时间 — received at' })
  receivedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: '受理时间 — accepted at' })
  acceptedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: '办结时间 — closed at' })
  closedAt!: Date | null;

  @Field(() => JsonObject, { description: '情形回答 — answers to the scenario questions' })
  answers!: Readonly<Record<string, string>>;

  @Field(() => [SuppliedMaterialType], { description: '已提供的材料 — materials supplied' })
  materials!: SuppliedMaterialType[];
}

export function caseView(row: CaseFile): CaseType {
  const { id, number, title, channel, stage, round, receivedAt, acceptedAt, closedAt, answers, materials } = row;
  return Object.assign(new CaseType(), {
    row,
    id,
    number,
    title,
    channel,
    stage,
    round,
    receivedAt,
    acceptedAt,
    closedAt,
    answers,
    materials,
  });
}
