import { Arg, Ctx, createUnionType, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { hasRole } from '../../kit/domain/caller.js';
import { Authenticated, RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { Paged } from '../../kit/graphql/cost.js';
import { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { markMessageRead } from '../actions/mark-message-read.js';
import { mayReadMessage } from '../domain/message-access.js';
import { countUnread, findMessages, loadDispatchesOfMessage, loadMessages, loadMessagesOfCase } from './find-messages.js';
import { dispatchView } from './message-views.js';
import { seeCase } from './see.js';
import { CaseType } from './types/case.type.js';
import { ApplicantMessageConnectionType, ApplicantMessageType, MessageDispatchType, messageView } from './types/message.type.js';
import { MessageActInput } from './types/outbox.type.js';

const MessageActResult = createUnionType({
  name: 'MessageActResult',
  description: '操作结果：消息，或者不予办理的原因 — the message, or why not',
  types: () => [ApplicantMessageType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : ApplicantMessageType),
});

@Resolver(() => ApplicantMessageType)
export class MessageResolver {
  @Query(() => ApplicantMessageConnectionType, {
    description: '我的消息：大厅就本人和本企业的办件告知的内容，新的在前 — what the hall has told the caller as a party, newest first',
  })
  @Authenticated()
  @Paged()
  async myMessages(
    @Ctx() context: SubgraphContext,
    @Arg('unreadOnly', () => Boolean, { defaultValue: false, description: '只看未读 — unread ones only' }) unreadOnly: boolean,
    @Arg('first', () => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' }) after: string | null,
  ): Promise<ApplicantMessageConnectionType> {
    return findMessages(context, { unreadOnly, first, after });
  }

  @Query(() => Int, { description: '我的未读消息数 — how many messages the caller has not read' })
  @Authenticated()
  async myUnreadMessages(@Ctx() context: SubgraphContext): Promise<number> {
    return countUnread(context);
  }

  @Mutation(() => MessageActResult, { description: '标记消息为已读 — marks a message as read' })
  @RequiresRoles('ENTERPRISE_USER', 'AGENT')
  async markMessageRead(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => MessageActInput, { description: '所读的消息 — the message' }) input: MessageActInput,
  ): Promise<ApplicantMessageType | RefusalType> {
    return answer(context, await markMessageRead(context.store, context.caller, { ...input }), async (after, id) => {
      const message = await loaderOf(after, loadMessages).load(id);
      return message === null ? null : messageView(message);
    });
  }

  @FieldResolver(() => CaseType, { nullable: true, description: '所涉办件 — the case' })
  async case(@Root() { row }: ApplicantMessageType, @Ctx() context: SubgraphContext): Promise<CaseType | null> {
    return seeCase(context, row.caseId);
  }

  @FieldResolver(() => [MessageDispatchType], { description: '站外发送情况 — how it left the house' })
  async dispatches(@Root() { row }: ApplicantMessageType, @Ctx() context: SubgraphContext): Promise<MessageDispatchType[]> {
    if (hasRole(context.caller, 'ANALYST')) return [];
    const dispatches = (await loaderOf(context, loadDispatchesOfMessage).load(row.id)) ?? [];
    return dispatches.map((dispatch) => dispatchView(context, dispatch));
  }
}

/** What a case's applicant was told, for whoever may see the case and works on it. */
@Resolver(() => CaseType)
export class CaseMessagesResolver {
  @FieldResolver(() => [ApplicantMessageType], { description: '已向申请人告知的内容 — what the applicant was told' })
  async messages(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<ApplicantMessageType[]> {
    const messages = (await loaderOf(context, loadMessagesOfCase).load(row.id)) ?? [];
    return messages.filter(({ template }) => mayReadMessage(context.caller, template)).map(messageView);
  }
}
