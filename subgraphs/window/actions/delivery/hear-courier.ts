import type { Outcome } from '../../../kit/domain/outcome.js';
import { done, refused } from '../../../kit/domain/outcome.js';
import { performAct } from '../../../kit/persistence/act.js';
import type { Store } from '../../../kit/persistence/store.js';
import { lockedParcel } from './move-parcel.js';
import { type ParcelReport, parcelUnknown, takeReport } from './take-report.js';

export interface HeardReport extends ParcelReport {
  readonly orderId: string | null;
  readonly trackingNumber: string | null;
}

/**
 * The courier that works with the hall has reported on a parcel, and its signature was good. Its own number of the report makes
 * it count once; one that comes after a later one has been heard and changes nothing, one that comes too early is refused until
 * what it builds on has come. Only parcels of this courier are moved.
 */
export async function hearCourier(store: Store, carrier: string, heard: HeardReport): Promise<Outcome<string>> {
  const input = { ...heard, at: heard.at.toISOString() };
  return performAct(store, { name: 'hearCourier', actor: `courier:${carrier}`, key: heard.eventId, input }, async (unit) => {
    const { orderId, trackingNumber } = heard;
    const where = orderId === null ? { carrier, trackingNumber: trackingNumber ?? '' } : { carrier, id: orderId };
    const parcel = await lockedParcel(unit, where);
    if (parcel === null || parcel.simulated) return refused(parcelUnknown);
    const refusal = await takeReport(unit, parcel, heard);
    return refusal === null ? done(parcel.id) : refused(refusal);
  });
}
