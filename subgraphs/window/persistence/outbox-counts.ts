import { type EntityManager, raw } from '@mikro-orm/sql';
import type { DispatchState } from '../domain/messages/dispatch-lifecycle.js';
import type { OutsideChannel } from '../domain/messages/message-channel.js';
import { MessageDispatch } from './message.entity.js';

export interface OutboxCount {
  readonly channel: OutsideChannel;
  readonly state: DispatchState;
  readonly count: number;
}

/** How many messages are in which state, by channel. */
export async function outboxCounts(em: EntityManager): Promise<OutboxCount[]> {
  const rows = (await em
    .createQueryBuilder(MessageDispatch)
    .select(['channel', 'state', raw('count(*) as number')] as never)
    .groupBy(['channel', 'state'])
    .orderBy({ channel: 'asc', state: 'asc' })
    .execute('all')) as unknown as { channel: OutsideChannel; state: DispatchState; number: number | string }[];
  return rows.map(({ channel, state, number }) => ({ channel, state, count: Number(number) }));
}

/** Since when the longest-waiting message has been due; null when none is. */
export async function oldestDue(em: EntityManager, now: Date): Promise<Date | null> {
  const row = await em.findOne(MessageDispatch, { state: 'DUE', dueAt: { $lte: now } }, { orderBy: { dueAt: 'asc', id: 'asc' } });
  return row?.dueAt ?? null;
}
