import type { FilterQuery } from '@mikro-orm/core';
import { isInstant, type PageArguments, pageOf, pageRequest } from '../../kit/graphql/connection.js';
import type { BatchLoad, SubgraphContext } from '../../kit/graphql/context.js';
import { inOrder } from '../../kit/graphql/context.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import { caseScope } from '../domain/case-access.js';
import { ApplicantMessage, MessageDispatch } from '../persistence/message.entity.js';
import { ownCases } from '../persistence/scoped-cases.js';
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
  const own = told(context);
  const conditions: unknown[] = [own, ...(unreadOnly ? [{ readAt: null }] : [])];
  if (request.after !== null) {
    const writtenAt = new Date(request.after.at);
    conditions.push({ $or: [{ writtenAt: { $lt: writtenAt } }, { writtenAt, id: { $lt: request.after.id } }] });
  }
  const rows =
    own === null
      ? []
      : await context.em.find(ApplicantMessage, { $and: conditions } as FilterQuery<ApplicantMessage>, {
          orderBy: { writtenAt: 'desc', id: 'desc' },
          limit: request.limit + 1,
        });
  return pageOf(rows.map(messageView), request, ({ row }) => ({ at: row.writtenAt.toISOString(), id: row.id }));
}

export async function countUnread(context: SubgraphContext): Promise<number> {
  const own = told(context);
  return own === null ? 0 : context.em.count(ApplicantMessage, { $and: [own, { readAt: null }] } as FilterQuery<ApplicantMessage>);
}

/** What the caller was told as a party of its cases; null where it is none. */
function told({ caller }: SubgraphContext): FilterQuery<ApplicantMessage> | null {
  const scope = caseScope(caller);
  return scope.kind === 'PARTY' ? ({ caseId: { $in: ownCases(scope) } } as never) : null;
}

const UNDELIVERED = ['FAILED', 'UNCERTAIN'] as const;

function latestFirst(one: MessageDispatch, other: MessageDispatch): number {
  const byTime = (other.settledAt?.getTime() ?? 0) - (one.settledAt?.getTime() ?? 0);
  return byTime === 0 ? (one.id < other.id ? 1 : -1) : byTime;
}

/** What went wrong or may have: failed and uncertain dispatches, the latest first. For the operations office only. */
export async function findUndelivered(context: SubgraphContext, page: PageArguments): Promise<MessageDispatchConnectionType> {
  const request = pageRequest(page, isPosition);
  const settledAt = request.after === null ? null : new Date(request.after.at);
  const beyond =
    request.after === null || settledAt === null
      ? {}
      : { $or: [{ settledAt: { $lt: settledAt } }, { settledAt, id: { $lt: request.after.id } }] };
  // State by state, as an index has them in this order within one.
  const found: MessageDispatch[] = [];
  for (const state of UNDELIVERED) {
    const where = { state, ...beyond } as FilterQuery<MessageDispatch>;
    found.push(
      ...(await context.em.find(MessageDispatch, where, { orderBy: { settledAt: 'desc', id: 'desc' }, limit: request.limit + 1 })),
    );
  }
  const rows = found.sort(latestFirst).slice(0, request.limit + 1);
  const { edges, pageInfo } = pageOf(rows, request, (row) => ({ at: (row.settledAt ?? row.dueAt).toISOString(), id: row.id }));
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: dispatchView(context, node) })), pageInfo };
}

export const loadMessages: BatchLoad<string, ApplicantMessage> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, ApplicantMessage, { id: ids }), (row) => row.id);

export const loadMessagesOfCase: BatchLoad<string, ApplicantMessage[]> = async ({ store }, ids) => {
  const rows = await readRows(store.rows, ApplicantMessage, { caseId: ids }, { writtenAt: 'asc', id: 'asc' });
  return ids.map((id) => rows.filter((row) => row.caseId === id));
};

export const loadDispatchesOfMessage: BatchLoad<string, MessageDispatch[]> = async ({ store }, ids) => {
  const rows = await readRows(store.rows, MessageDispatch, { messageId: ids }, { channel: 'asc' });
  return ids.map((id) => rows.filter((row) => row.messageId === id));
};

export const loadDispatches: BatchLoad<string, MessageDispatch> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, MessageDispatch, { id: ids }), (row) => row.id);
