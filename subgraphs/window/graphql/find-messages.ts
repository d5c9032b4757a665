import type { FilterQuery } from '@mikro-orm/core';
import { isInstant, type PageArguments, pageOf, pageRequest } from '../../kit/graphql/connection.js';
import type { BatchLoad, SubgraphContext } from '../../kit/graphql/context.js';
import { inOrder } from '../../kit/graphql/context.js';
import { caseScope } from '../domain/case-access.js';
import { CaseFile } from '../persistence/case.entity.js';
import { ApplicantMessage, MessageDispatch } from '../persistence/message.entity.js';
import { scopeCondition } from '../persistence/scoped-cases.js';
import { dispatchView } from './message-views.js';
import { type ApplicantMessageConnectionType, messageView } from './types/message.type.js';
import type { MessageDispatchConnectionType } from './types/outbox.type.js';

interface Position {
  readonly at: string;
  readonly id: string;
}
const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && typeof (value as Position).id === 'string' && isInstant((value as Position).at);

/** The inbox: what the caller was told as a party, newest first. Staff have none, whatever cases they see. */
export async function findMessages(
  context: SubgraphContext,
  { unreadOnly, ...page }: PageArguments & { readonly unreadOnly: boolean },
): Promise<ApplicantMessageConnectionType> {
  const request = pageRequest(page, isPosition);
  const own = await ownCases(context);
  const conditions: unknown[] = [{ caseId: { $in: own } }, ...(unreadOnly ? [{ readAt: null }] : [])];
  if (request.after !== null) {
    const writtenAt = new Date(request.after.at);
    conditions.push({ $or: [{ writtenAt: { $lt: writtenAt } }, { writtenAt, id: { $lt: request.after.id } }] });
  }
  const rows =
    own.length === 0
      ? []
      : await context.em.find(ApplicantMessage, { $and: conditions } as FilterQuery<ApplicantMessage>, {
          orderBy: { writtenAt: 'desc', id: 'desc' },
          limit: request.limit + 1,
        });
  return pageOf(rows.map(messageView), request, ({ row }) => ({ at: row.writtenAt.toISOString(), id: row.id }));
}

export async function countUnread(context: SubgraphContext): Promise<number> {
  const own = await ownCases(context);
  return own.length === 0 ? 0 : context.em.count(ApplicantMessage, { caseId: { $in: own }, readAt: null });
}

async function ownCases({ em, caller }: SubgraphContext): Promise<string[]> {
  const scope = caseScope(caller);
  const condition = scope.kind === 'PARTY' ? scopeCondition(scope) : null;
  if (condition === null) return [];
  const files = await em.find(CaseFile, condition, { fields: ['id'] });
  return files.map(({ id }) => id);
}

/** What went wrong or may have: failed and uncertain dispatches, the latest first. For the operations office only. */
export async function findUndelivered(context: SubgraphContext, page: PageArguments): Promise<MessageDispatchConnectionType> {
  const request = pageRequest(page, isPosition);
  const conditions: unknown[] = [{ state: { $in: ['FAILED', 'UNCERTAIN'] } }];
  if (request.after !== null) {
    const settledAt = new Date(request.after.at);
    conditions.push({ $or: [{ settledAt: { $lt: settledAt } }, { settledAt, id: { $lt: request.after.id } }] });
  }
  const rows = await context.em.find(MessageDispatch, { $and: conditions } as FilterQuery<MessageDispatch>, {
    orderBy: { settledAt: 'desc', id: 'desc' },
    limit: request.limit + 1,
  });
  const { edges, pageInfo } = pageOf(rows, request, (row) => ({ at: (row.settledAt ?? row.dueAt).toISOString(), id: row.id }));
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: dispatchView(context, node) })), pageInfo };
}

export const loadMessages: BatchLoad<string, ApplicantMessage> = async ({ em }, ids) =>
  inOrder(ids, await em.find(ApplicantMessage, { id: { $in: [...ids] } }), (row) => row.id);

export const loadMessagesOfCase: BatchLoad<string, ApplicantMessage[]> = async ({ em }, ids) => {
  const rows = await em.find(ApplicantMessage, { caseId: { $in: [...ids] } }, { orderBy: { writtenAt: 'asc', id: 'asc' } });
  return ids.map((id) => rows.filter((row) => row.caseId === id));
};

export const loadDispatchesOfMessage: BatchLoad<string, MessageDispatch[]> = async ({ em }, ids) => {
  const rows = await em.find(MessageDispatch, { messageId: { $in: [...ids] } }, { orderBy: { channel: 'asc' } });
  return ids.map((id) => rows.filter((row) => row.messageId === id));
};

export const loadDispatches: BatchLoad<string, MessageDispatch> = async ({ em }, ids) =>
  inOrder(ids, await em.find(MessageDispatch, { id: { $in: [...ids] } }), (row) => row.id);
