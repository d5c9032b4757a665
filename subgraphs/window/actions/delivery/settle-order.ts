import type { Write } from '../../../kit/persistence/write.js';
import type { OrderResult } from '../../domain/delivery/order-result.js';
import { parcelLifecycle } from '../../domain/delivery/parcel-lifecycle.js';
import { resultLifecycle } from '../../domain/delivery/result-lifecycle.js';
import { CaseFile } from '../../persistence/case.entity.js';
import type { Parcel } from '../../persistence/delivery.entity.js';
import { notifyApplicant } from '../notify-applicant.js';
import { deliveryOf, waitFrom } from './delivery-file.js';
import { lockedParcel } from './move-parcel.js';

/** The courier has taken an order, and the applicant learns its tracking number; or it does not go there, and the results lie on the shelf again. */
export async function settleOrder(unit: Write, parcelId: string, result: Exclude<OrderResult, { kind: 'POSTPONED' }>): Promise<void> {
  const parcel = await lockedParcel(unit, { id: parcelId });
  if (parcel === null) return;
  const file = await unit.em.findOneOrFail(CaseFile, { id: parcel.caseId });
  if (result.kind === 'DECLINED') return declined(unit, file, parcel);
  const { carrier } = parcel;
  const { trackingNumber } = result;
  parcel.trackingNumber = trackingNumber;
  unit.record({ type: 'onewindow.case.posted', subject: file.id, audience: '-', data: { carrier, trackingNumber } });
  notifyApplicant(unit, file, { template: 'PARCEL_SENT', data: { carrier, trackingNumber } });
}

/** A parcel that was reported on meanwhile was taken, whatever was answered. */
async function declined(unit: Write, file: CaseFile, parcel: Parcel): Promise<void> {
  const next = parcelLifecycle.next(parcel.stage, 'decline');
  if (next === null) return;
  parcel.stage = next;
  const { results, delivery } = await deliveryOf(unit, file);
  for (const result of results.filter(({ stepId }) => parcel.stepIds.includes(stepId)))
    result.stage = resultLifecycle.next(result.stage, 'decline') ?? result.stage;
  waitFrom(delivery, unit.now);
  const { carrier } = parcel;
  unit.record({ type: 'onewindow.case.parcel.decline', subject: file.id, audience: '-', data: { carrier } });
  notifyApplicant(unit, file, { template: 'PARCEL_DECLINED', data: { carrier } });
}
