import { LockMode } from '@mikro-orm/core';
import type { Write } from '../../../kit/persistence/write.js';
import { parcelLifecycle } from '../../domain/delivery/parcel-lifecycle.js';
import { resultLifecycle } from '../../domain/delivery/result-lifecycle.js';
import { CaseFile } from '../../persistence/case.entity.js';
import { Parcel, type ParcelEvent } from '../../persistence/delivery.entity.js';
import { notifyApplicant } from '../notify-applicant.js';
import { deliveryOf, waitFrom } from './delivery-file.js';

/** The parcel with its case locked; null where there is none. */
export async function lockedParcel(
  { em }: Write,
  where: { id: string } | { trackingNumber: string; carrier: string },
): Promise<Parcel | null> {
  const known = await em.findOne(Parcel, where, { disableIdentityMap: true });
  if (known === null) return null;
  await em.findOneOrFail(CaseFile, { id: known.caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return em.findOne(Parcel, { id: known.id });
}

/**
 * A courier's report takes effect: the parcel and the results in it move on. One that was heard before, or that comes after
 * a later one, changes nothing; false then. What comes back lies on the shelf again, and the applicant is told.
 */
export async function moveParcel(unit: Write, parcel: Parcel, event: ParcelEvent): Promise<boolean> {
  if (parcel.events.some(({ eventId }) => eventId === event.eventId)) return false;
  const next = parcelLifecycle.next(parcel.stage, event.move);
  if (next === null) return false;
  parcel.stage = next;
  parcel.events = [...parcel.events, event];
  const file = await unit.em.findOneOrFail(CaseFile, { id: parcel.caseId });
  const { trackingNumber, stepIds } = parcel;
  unit.record({
    type: `onewindow.case.parcel.${event.move}`,
    subject: file.id,
    audience: '-',
    data: { trackingNumber, place: event.place },
  });
  if (event.move !== 'sign' && event.move !== 'comeBack') return true;
  const { results, delivery } = await deliveryOf(unit, file);
  for (const result of results.filter(({ stepId }) => stepIds.includes(stepId)))
    result.stage = resultLifecycle.next(result.stage, event.move) ?? result.stage;
  if (event.move === 'comeBack') {
    waitFrom(delivery, unit.now);
    notifyApplicant(unit, file, { template: 'PARCEL_CAME_BACK', data: { trackingNumber } });
  }
  return true;
}
