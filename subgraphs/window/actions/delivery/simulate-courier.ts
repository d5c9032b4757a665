import { goThroughDue } from '../../../kit/persistence/go-through-due.js';
import type { Store } from '../../../kit/persistence/store.js';
import { write } from '../../../kit/persistence/write.js';
import { SIMULATOR, simulatedWay } from '../../domain/delivery/simulated-courier.js';
import { Parcel } from '../../persistence/delivery.entity.js';
import { lockedParcel, moveParcel } from './move-parcel.js';

/** Moves the parcels of the training mode on as the clock does, each station in a transaction of its own. */
export async function simulateCourier(store: Store): Promise<void> {
  await goThroughDue<{ id: string; nextMoveAt: Date | null }>(
    (after, limit) => {
      const due = { nextMoveAt: { $lte: store.clock() } };
      const [at, id] = [after?.nextMoveAt ?? new Date(0), after?.id ?? ''];
      const beyond = after === null ? {} : { $or: [{ nextMoveAt: { $gt: at } }, { nextMoveAt: at, id: { $gt: id } }] };
      const orderBy = { nextMoveAt: 'asc', id: 'asc' } as const;
      return store.reader().find(Parcel, { $and: [due, beyond] }, { orderBy, limit, fields: ['id', 'nextMoveAt'] });
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
