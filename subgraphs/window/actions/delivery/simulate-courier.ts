import { goThroughDue } from '../../../kit/persistence/go-through-due.js';
import type { Store } from '../../../kit/persistence/store.js';
import { write } from '../../../kit/persistence/write.js';
import { SIMULATOR, simulatedWay } from '../../domain/delivery/simulated-courier.js';
import { Parcel } from '../../persistence/delivery.entity.js';
import { lockedParcel, moveParcel } from './move-parcel.js';

/** Moves the parcels of the training mode on as the clock does, each station in a transaction of its own. */
export async function simulateCourier(store: Store): Promise<void> {
  await goThroughDue<{ id: string }>(
    (after, limit) => {
      const due = { nextMoveAt: { $lte: store.clock() }, id: { $gt: after?.id ?? '' } };
      return store.reader().find(Parcel, due, { orderBy: { id: 'asc' }, limit, fields: ['id'] });
    },
    ({ id }) => write(store, SIMULATOR, (unit) => moveOn(unit, id)),
  );
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
