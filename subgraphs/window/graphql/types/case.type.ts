import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, JsonObject } from '../../../kit/graphql/scalars.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import { CaseStageEnum, ChannelEnum } from './case-enums.js';
import { SuppliedMaterialType, suppliedMaterialView } from './supplied-material.type.js';

@ObjectType('Case', { description: '办件：经一个窗口提出的一次申请 — a case: one application through one window' })
@Directive('@key(fields: "id")')
export class CaseType {
  row!: CaseFile;

  @Field(() => ID, { description: '办件标识 — id' })
  id!: string;

  @Field(() => String, {
    description: '办件编号：日期、顺序号、校验位，可以在电话中读出 — number: day, serial and check digit, to be read out',
  })
  number!: string;

  @Field(() => String, { nullable: true, description: '办件流水号：国家格式，43位 — number in the national form' })
  nationalNumber!: string | null;

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
  const { id, number, nationalNumber, title, channel, stage, round, receivedAt, acceptedAt, closedAt, answers, materials } = row;
  return Object.assign(new CaseType(), {
    row,
    id,
    number,
    nationalNumber,
    title,
    channel,
    stage,
    round,
    receivedAt,
    acceptedAt,
    closedAt,
    answers,
    materials: materials.map((supplied) => suppliedMaterialView(row, supplied)),
  });
}
