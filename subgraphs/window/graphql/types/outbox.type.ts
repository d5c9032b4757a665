import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../../kit/graphql/scalars.js';
import { PageInfoType } from '../../../kit/graphql/types/page-info.type.js';
import { DispatchStateEnum, MessageChannelEnum, MessageDispatchType } from './message.type.js';

@ObjectType('OutboxCount', { description: '某渠道某状态的消息数 — how many messages of a channel are in a state' })
export class OutboxCountType {
  @Field(() => MessageChannelEnum, { description: '渠道 — channel' })
  channel!: keyof typeof MessageChannelEnum;

  @Field(() => DispatchStateEnum, { description: '状态 — state' })
  state!: keyof typeof DispatchStateEnum;

  @Field(() => Int, { description: '数量 — count' })
  count!: number;
}

@ObjectType('MessageDispatchEdge', { description: '发送列表的一行 — an edge of a list of dispatches' })
export class MessageDispatchEdgeType {
  @Field(() => String, { description: '游标 — cursor' })
  cursor!: string;

  @Field(() => MessageDispatchType, { description: '发送 — the dispatch' })
  node!: MessageDispatchType;
}

@ObjectType('MessageDispatchConnection', { description: '发送列表 — a page of dispatches' })
export class MessageDispatchConnectionType {
  @Field(() => [MessageDispatchEdgeType], { description: '各行 — edges' })
  edges!: MessageDispatchEdgeType[];

  @Field(() => PageInfoType, { description: '分页信息 — page information' })
  pageInfo!: PageInfoType;
}

@ObjectType('NotificationsOutbox', { description: '告知发送情况，供大厅运行办查看 — the outbox, as the operations office watches it' })
export class NotificationsOutboxType {
  @Field(() => [OutboxCountType], { description: '按渠道和状态统计 — counts by channel and state' })
  counts!: OutboxCountType[];

  @Field(() => DateTime, {
    nullable: true,
    description: '最久未发出的消息应发送的时间；没有积压为空 — since when the longest-waiting message is due',
  })
  oldestDueAt!: Date | null;
}

@InputType('MessageActInput', { description: '对消息的操作 — an act on a message' })
export class MessageActInput {
  @Field(() => ID, { description: '消息标识 — id of the message' })
  messageId!: string;

  @Field(() => String, { description: '幂等键：同一次操作重复提交时使用同一个键 — idempotency key' })
  idempotencyKey!: string;
}

@InputType('RetryNotificationInput', { description: '重新发送 — sends a message again' })
export class RetryNotificationInput {
  @Field(() => ID, { description: '发送标识 — id of the dispatch' })
  dispatchId!: string;

  @Field(() => String, { description: '幂等键：同一次操作重复提交时使用同一个键 — idempotency key' })
  idempotencyKey!: string;
}
