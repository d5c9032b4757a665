import { randomUUID } from 'node:crypto';
import { localDate } from '../../../kit/domain/calendar/index.js';
import type { Caller } from '../../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { type Refusal, refusalOf } from '../../../kit/domain/rule.js';
import { performAct } from '../../../kit/persistence/act.js';
import { nextSerial } from '../../../kit/persistence/serial.js';
import type { Store } from '../../../kit/persistence/store.js';
import type { Write } from '../../../kit/persistence/write.js';
import { Posting } from '../../../kit/posting/posting.entity.js';
import { postingRefusal } from '../../../kit/posting/posting-rules.js';
import type { Courier } from '../../courier/courier.js';
import { type PostingSubject, postRules } from '../../domain/delivery/post-rules.js';
import { isHere } from '../../domain/delivery/result-lifecycle.js';
import { SIMULATED_CARRIER, SIMULATOR, simulatedWay } from '../../domain/delivery/simulated-courier.js';
import { CourierOrderRow } from '../../persistence/courier-order.entity.js';
import { type CaseResult, Parcel } from '../../persistence/delivery.entity.js';
import { notifyApplicant } from '../notify-applicant.js';
import { resultsUnknown } from '../refusals.js';
import { type CaseInDelivery, caseInDelivery, emptyShelf } from './delivery-file.js';

export interface PostInput {
  readonly caseId: string;
  /** The courier and the number it gave at its counter; null for the one that works with the hall, or the simulator of the demo mode. */
  readonly waybill: { readonly carrier: string; readonly trackingNumber: string } | null;
  /** Tasks whose results go; null for all that lies here of a case that is decided. */
  readonly taskIds: readonly string[] | null;
  readonly idempotencyKey: string;
}

/** The courier that takes orders from this hall. */
export type Partner = Pick<Courier, 'carrier'>;

/** The result window gives all that lies on the shelf to the courier, free of charge, and tells the applicant the tracking number. */
export async function postResults(store: Store, caller: Caller, input: PostInput, partner: Partner | null): Promise<Outcome<string>> {
  return performAct(store, { name: 'postResults', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const held = await caseInDelivery(unit, caller, input.caseId);
    if ('code' in held) return refused(held);
    const refusal = await post(unit, caller, held, { ...input, partner });
    return refusal === null ? done(held.file.id) : refused(refusal);
  });
}

async function post(
  unit: Write,
  caller: Caller,
  held: CaseInDelivery,
  { waybill, taskIds, partner }: PostInput & { partner: Partner | null },
): Promise<Refusal | null> {
  const { file, delivery } = held;
  const unknown = (taskIds ?? []).filter((id) => !held.results.some(({ stepId }) => stepId === id));
  if (unknown.length > 0 || taskIds?.length === 0) return resultsUnknown(unknown);
  const results = held.results.filter(({ stage, stepId }) => isHere(stage) && (taskIds === null || taskIds.includes(stepId)));
  const carrier = waybill?.carrier.trim() ?? partner?.carrier ?? SIMULATED_CARRIER;
  const given = waybill?.trackingNumber.trim().toUpperCase() ?? null;
  const subject: PostingSubject = {
    stage: file.stage,
    onShelf: results.length,
    early: taskIds !== null,
    mode: delivery.mode,
    waybill: given === null ? null : { carrier, trackingNumber: given },
    courierAtHand: partner !== null || (await simulatorIsStationed(unit)),
    numberInUse: given !== null && (await unit.em.count(Parcel, { carrier, trackingNumber: given })) > 0,
  };
  const refusal = refusalOf(postRules, subject);
  if (refusal !== null) return refusal;
  const how = given !== null ? 'GIVEN' : partner !== null ? 'ORDERED' : 'SIMULATED';
  const trackingNumber = given ?? `${how === 'ORDERED' ? 'DD' : 'MN'}${String(await nextSerial(unit.em, 'parcel')).padStart(11, '0')}`;
  const parcelId = orderParcel(unit, caller, held, { results, carrier, trackingNumber, simulated: how === 'SIMULATED' });
  for (const result of results) result.stage = 'POSTED';
  if (!held.results.some(({ stage }) => isHere(stage))) emptyShelf(delivery, file);
  if (how === 'ORDERED') {
    // Sent afterwards, and told to the applicant when it has been taken.
    orderFromPartner(unit, parcelId, { carrier, orderNumber: trackingNumber });
    unit.record({ type: 'onewindow.case.courierOrdered', subject: file.id, audience: '-', data: { carrier, orderNumber: trackingNumber } });
    return null;
  }
  unit.record({ type: 'onewindow.case.posted', subject: file.id, audience: '-', data: { carrier, trackingNumber } });
  notifyApplicant(unit, file, { template: 'PARCEL_SENT', data: { carrier, trackingNumber } });
  return null;
}

interface Order {
  readonly results: readonly CaseResult[];
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly simulated: boolean;
}

function orderParcel({ em, now }: Write, caller: Caller, { file, delivery }: CaseInDelivery, order: Order): string {
  const address = delivery.postAddress ?? '';
  const [first] = simulatedWay(address);
  const id = randomUUID();
  em.create(Parcel, {
    id,
    caseId: file.id,
    carrier: order.carrier,
    trackingNumber: order.trackingNumber,
    simulated: order.simulated,
    stage: 'ORDERED',
    recipientName: delivery.postName ?? '',
    phone: delivery.postPhone ?? '',
    address,
    events: [],
    fee: 0,
    orderedAt: now,
    orderedByName: caller.name,
    nextMoveAt: order.simulated && first !== undefined ? new Date(now.getTime() + first.after) : null,
    stepIds: order.results.map(({ stepId }) => stepId),
  });
  return id;
}

function orderFromPartner({ em, now }: Write, id: string, { carrier, orderNumber }: { carrier: string; orderNumber: string }): void {
  const settled = { claim: null, fault: null, settledAt: null };
  em.create(CourierOrderRow, { id, carrier, orderNumber, state: 'DUE', attempts: 0, dueAt: now, ...settled });
}

/** The courier of the training mode works only where it is stationed, as everybody else: in no hall that has not put it there. */
async function simulatorIsStationed({ em, now }: Write): Promise<boolean> {
  return postingRefusal(await em.find(Posting, { subject: SIMULATOR }), localDate(now)) === null;
}
