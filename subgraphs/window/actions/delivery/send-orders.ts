import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Store } from '../../../kit/persistence/store.js';
import { type Write, write } from '../../../kit/persistence/write.js';
import type { Courier } from '../../courier/courier.js';
import { ORDER_LEASE, type OrderResult, orderAgainAt } from '../../domain/delivery/order-result.js';
import { CourierOrderRow } from '../../persistence/courier-order.entity.js';
import { Parcel } from '../../persistence/delivery.entity.js';
import { settleOrder } from './settle-order.js';

const LOAD = 10;
const SENDER = 'SYSTEM';

/**
 * Sends the orders that are due to the courier. Each is claimed in one transaction, sent, and settled in another: no lock waits
 * for the courier, and of two processes one has the claim. Whoever dies in between leaves a claim that runs out; the order is then
 * sent again under its key, under which the courier takes one.
 */
export async function sendOrders(store: Store, courier: Courier, logger?: Pick<Logger, 'info'>): Promise<void> {
  for (;;) {
    const claimed = await write(store, SENDER, (unit) => claimDue(unit, courier.carrier));
    for (const one of claimed) {
      const result = await courier.order(one.order, store.clock());
      const kept = await write(store, SENDER, (unit) => settle(unit, courier.carrier, one, result));
      const fault = result.kind === 'TAKEN' ? null : result.fault;
      logger?.info({ order: one.order.id, attempts: one.attempts, result: result.kind, fault, kept }, 'a courier was asked');
    }
    if (claimed.length < LOAD) return;
  }
}

interface Claimed {
  readonly order: Parameters<Courier['order']>[0];
  readonly attempts: number;
  readonly claim: string;
}

async function claimDue({ em, now }: Write, carrier: string): Promise<Claimed[]> {
  const due = await em.find(
    CourierOrderRow,
    { carrier, state: { $in: ['DUE', 'SENDING'] }, dueAt: { $lte: now } },
    { orderBy: { dueAt: 'asc', id: 'asc' }, limit: LOAD },
  );
  const parcels = await em.find(Parcel, { id: { $in: due.map(({ id }) => id) } });
  const claimed: Claimed[] = [];
  for (const { id, attempts, orderNumber } of due) {
    const claim = randomUUID();
    const taken = await em.nativeUpdate(
      CourierOrderRow,
      { id, attempts, state: { $in: ['DUE', 'SENDING'] } },
      { state: 'SENDING', attempts: attempts + 1, claim, dueAt: new Date(now.getTime() + ORDER_LEASE) },
    );
    const parcel = parcels.find((one) => one.id === id);
    if (taken !== 1 || parcel === undefined) continue;
    const { recipientName: name, phone, address, stepIds } = parcel;
    claimed.push({
      order: { id, orderNumber, recipient: { name, phone, address }, pieces: stepIds.length },
      attempts: attempts + 1,
      claim,
    });
  }
  // The rows were changed past the unit of work; what it remembers of them must not be written back.
  em.clear();
  return claimed;
}

/** Writes down what the courier said, if the order is still this sender's; false where another has taken it over. */
async function settle(unit: Write, carrier: string, { order, attempts, claim }: Claimed, answer: OrderResult): Promise<boolean> {
  const result = (await isAnothers(unit, carrier, order.id, answer)) ? numberInUse : answer;
  const held = { id: order.id, claim, state: 'SENDING' as const };
  if (result.kind === 'POSTPONED') {
    const dueAt = orderAgainAt(unit.now, attempts, result.notBefore);
    return (await unit.em.nativeUpdate(CourierOrderRow, held, { state: 'DUE', fault: result.fault, dueAt })) === 1;
  }
  const fault = result.kind === 'DECLINED' ? result.fault : null;
  if ((await unit.em.nativeUpdate(CourierOrderRow, held, { state: result.kind, fault, settledAt: unit.now })) !== 1) return false;
  await settleOrder(unit, order.id, result);
  return true;
}

const numberInUse: OrderResult = { kind: 'POSTPONED', fault: 'TRACKING_NUMBER_IN_USE', notBefore: null };

/** A courier that gives one number to two parcels has not understood the order: nobody is told a number that is wrong. */
async function isAnothers({ em }: Write, carrier: string, id: string, result: OrderResult): Promise<boolean> {
  if (result.kind !== 'TAKEN') return false;
  return (await em.count(Parcel, { carrier, trackingNumber: result.trackingNumber, id: { $ne: id } })) > 0;
}
