import { Arg, Ctx, createUnionType, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { Costs, Paged } from '../../kit/graphql/cost.js';
import { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { retryNotification } from '../actions/retry-notification.js';
import { type OutboxCount, oldestDue, outboxCounts } from '../persistence/outbox-counts.js';
import { findUndelivered, loadDispatches, loadMessages } from './find-messages.js';
import { dispatchView } from './message-views.js';
import { ApplicantMessageType, MessageDispatchType, messageView } from './types/message.type.js';
import { MessageDispatchConnectionType, NotificationsOutboxType, RetryNotificationInput } from './types/outbox.type.js';

const RetryResult = createUnionType({
  name: 'RetryNotificationResult',
  description: '操作结果：发送，或者不予办理的原因 — the dispatch, or why not',
  types: () => [MessageDispatchType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : MessageDispatchType),
});

@Resolver(() => NotificationsOutboxType)
export class OutboxResolver {
  @Query(() => NotificationsOutboxType, { description: '告知发送情况 — the outbox of messages to applicants' })
  @RequiresRoles('CENTER_OPERATIONS', 'AUDITOR')
  notificationsOutbox(): NotificationsOutboxType {
    return new NotificationsOutboxType();
  }

  @FieldResolver()
  @Costs(5)
  counts(@Ctx() { em }: SubgraphContext): Promise<OutboxCount[]> {
    return outboxCounts(em);
  }

  @FieldResolver()
  oldestDueAt(@Ctx() { em, now }: SubgraphContext): Promise<Date | null> {
    return oldestDue(em, now);
  }

  @FieldResolver(() => MessageDispatchConnectionType, {
    description: '发送失败和是否送达不明的消息，新的在前 — failed and uncertain dispatches, the latest first',
  })
  @Paged()
  async undelivered(
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' }) after: string | null,
  ): Promise<MessageDispatchConnectionType> {
    return findUndelivered(context, { first, after });
  }

  @Mutation(() => RetryResult, { description: '重新发送失败或者是否送达不明的消息 — sends a failed or uncertain message again' })
  @RequiresRoles('CENTER_OPERATIONS')
  async retryNotification(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RetryNotificationInput, { description: '所重发的消息 — the dispatch' }) input: RetryNotificationInput,
  ): Promise<MessageDispatchType | RefusalType> {
    return answer(context, await retryNotification(context.store, context.caller, { ...input }), async (after, id) => {
      const dispatch = await loaderOf(after, loadDispatches).load(id);
      return dispatch === null ? null : dispatchView(after, dispatch);
    });
  }
}

@Resolver(() => MessageDispatchType)
export class DispatchResolver {
  @FieldResolver(() => ApplicantMessageType, { nullable: true, description: '所发送的告知 — what was said' })
  async message(@Root() { messageId }: MessageDispatchType, @Ctx() context: SubgraphContext): Promise<ApplicantMessageType | null> {
    const message = await loaderOf(context, loadMessages).load(messageId);
    return message === null ? null : messageView(message);
  }
}
