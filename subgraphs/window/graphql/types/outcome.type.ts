import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime, LocalDate } from '../../../kit/graphql/scalars.js';
import { DeliveryKindEnum, ResultStageEnum } from './delivery.type.js';

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

  @Field(() => ResultStageEnum, { description: '出件阶段 — stage in the result window' })
  stage!: keyof typeof ResultStageEnum;
}

@ObjectType('Delivery', { description: '出件登记 — a registered delivery' })
export class DeliveryType {
  @Field(() => ID, { description: '登记标识 — id' })
  id!: string;

  @Field(() => DeliveryKindEnum, { description: '出件方式 — how it was delivered' })
  kind!: keyof typeof DeliveryKindEnum;

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
