import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime } from '../../../kit/graphql/scalars.js';
import { PageInfoType } from '../../../kit/graphql/types/page-info.type.js';
import { RuleRefType } from '../../../kit/graphql/types/rule-ref.type.js';
import type { MessageTemplate } from '../../domain/messages/message-template.js';
import { messageTemplates } from '../../domain/messages/message-templates.js';
import type { ApplicantMessage } from '../../persistence/message.entity.js';

export const MessageChannelEnum = enumType('MessageChannel', '站外告知渠道 — way by which a message leaves the house', {
  SMS: '短信 — text message',
  WECHAT: '微信服务通知 — WeChat',
  EMAIL: '电子邮件 — e-mail',
});

export const DispatchStateEnum = enumType('MessageDispatchState', '发送状态 — where a message is on its way', {
  DUE: '待发送 — to be sent',
  SENDING: '发送中 — being sent',
  SENT: '已发送 — sent',
  FAILED: '发送失败 — failed',
  UNCERTAIN: '是否送达不明，待人工核实 — unknown whether it arrived',
  NOT_OPEN: '该渠道未开通，未发送 — not sent: the channel is not open',
});

@ObjectType('MessageDispatch', { description: '一条告知经一个渠道的发送 — a message on its way over one channel' })
export class MessageDispatchType {
  messageId!: string;

  @Field(() => ID, { description: '发送标识 — id' })
  id!: string;

  @Field(() => MessageChannelEnum, { description: '渠道 — channel' })
  channel!: keyof typeof MessageChannelEnum;

  @Field(() => String, { description: '接收号码或者地址，已脱敏 — telephone number or address, masked' })
  address!: string;

  @Field(() => DispatchStateEnum, { description: '状态 — state' })
  state!: keyof typeof DispatchStateEnum;

  @Field(() => Int, { description: '已尝试次数 — attempts so far' })
  attempts!: number;

  @Field(() => DateTime, { nullable: true, description: '下次发送时间；不再发送的为空 — sent next at; null when it is not' })
  dueAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: '了结时间 — settled at' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: '最近一次未成功的原因 — why the last attempt did not succeed' })
  fault!: string | null;
}

@ObjectType('ApplicantMessage', { description: '给申请人的一条告知，内容以发出时为准 — what an applicant was told, as it was said' })
export class ApplicantMessageType {
  row!: ApplicantMessage;

  @Field(() => ID, { description: '消息标识 — id' })
  id!: string;

  @Field(() => String, { description: '告知事由编码 — code of the occasion' })
  template!: string;

  @Field(() => String, { description: '标题 — title' })
  title!: string;

  @Field(() => String, { description: '内容 — text' })
  text!: string;

  @Field(() => RuleRefType, { nullable: true, description: '告知的依据 — the article that has the applicant told' })
  ruleRef!: RuleRefType | null;

  @Field(() => DateTime, { description: '告知时间 — written at' })
  writtenAt!: Date;

  @Field(() => DateTime, { nullable: true, description: '阅读时间；未读为空 — read at, null while unread' })
  readAt!: Date | null;
}

export function messageView(row: ApplicantMessage): ApplicantMessageType {
  const { id, template, title, text, writtenAt, readAt } = row;
  const known = (messageTemplates as Readonly<Record<string, MessageTemplate>>)[template];
  return Object.assign(new ApplicantMessageType(), { row, id, template, title, text, writtenAt, readAt, ruleRef: known?.ruleRef ?? null });
}

@ObjectType('ApplicantMessageEdge', { description: '收件箱的一行 — an edge of the inbox' })
export class ApplicantMessageEdgeType {
  @Field(() => String, { description: '游标 — cursor' })
  cursor!: string;

  @Field(() => ApplicantMessageType, { description: '消息 — the message' })
  node!: ApplicantMessageType;
}

@ObjectType('ApplicantMessageConnection', { description: '收件箱 — a page of the inbox' })
export class ApplicantMessageConnectionType {
  @Field(() => [ApplicantMessageEdgeType], { description: '各行 — edges' })
  edges!: ApplicantMessageEdgeType[];

  @Field(() => PageInfoType, { description: '分页信息 — page information' })
  pageInfo!: PageInfoType;
}
