import type { Store } from '../../../kit/persistence/store.js';
import { write } from '../../../kit/persistence/write.js';
import { SIMULATOR, simulatedWay } from '../../domain/delivery/simulated-courier.js';
import { Parcel } from '../../persistence/delivery.entity.js';
import { lockedParcel, moveParcel } from './move-parcel.js';

const BATCH = 50;

/** Moves the parcels of the training mode on as the clock does, each station in a transaction of its own. */
export async function simulateCourier(store: Store): Promise<void> {
  for (;;) {
    const due = await store
      .reader()
      .find(Parcel, { nextMoveAt: { $lte: store.clock() } }, { orderBy: { nextMoveAt: 'asc', id: 'asc' }, limit: BATCH, fields: ['id'] });
    for (const { id } of due) await write(store, SIMULATOR, async (unit) => moveOn(unit, id));
    if (due.length < BATCH) return;
  }
}

/** All stations that the clock has passed: a clock that was moved by days moves the parcel by as many. */
async function moveOn(unit: Parameters<typeof moveParcel>[0], id: string): Promise<void> {
  const parcel = await lockedParcel(unit, { id });
  if (parcel === null || parcel.nextMoveAt === null || parcel.nextMoveAt > unit.now) return;
  const way = simulatedWay(parcel.address);
  const at = ({ after }: { after: number }) => new Date(parcel.orderedAt.getTime() + after);
  for (const station of way.filter((one) => at(one) <= unit.now)) {
    const signedBy = station.move === 'sign' ? parcel.recipientName : null;
    await moveParcel(unit, parcel, {
      eventId: station.move,
      move: station.move,
      at: at(station).toISOString(),
      place: station.place,
      signedBy,
    });
  }
  const next = way.find((one) => at(one) > unit.now);
  parcel.nextMoveAt = next === undefined ? null : at(next);
}
