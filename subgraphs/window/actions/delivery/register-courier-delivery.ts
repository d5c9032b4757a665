import { randomUUID } from 'node:crypto';
import type { Caller } from '../../../kit/domain/caller.js';
import { operatingRules } from '../../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import { performAct } from '../../../kit/persistence/act.js';
import type { Store } from '../../../kit/persistence/store.js';
import { parcelLifecycle } from '../../domain/delivery/parcel-lifecycle.js';
import { Delivery, Parcel } from '../../persistence/delivery.entity.js';
import { caseInDelivery } from './delivery-file.js';
import { finishDelivery } from './finish-delivery.js';

export interface RegisterCourierInput {
  readonly caseId: string;
  readonly trackingNumber: string;
  readonly idempotencyKey: string;
}

/** Registers a delivery by courier (art. 10): after its signature, never before. */
export async function registerCourierDelivery(store: Store, caller: Caller, input: RegisterCourierInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'registerCourierDelivery', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const held = await caseInDelivery(unit, caller, input.caseId);
    if ('code' in held) return refused(held);
    const { file } = held;
    const parcel = await unit.em.findOne(Parcel, { caseId: file.id, trackingNumber: input.trackingNumber.trim().toUpperCase() });
    if (parcel === null) return refused(parcelOfCaseUnknown);
    const results = held.results.filter(({ stepId, stage }) => stage === 'SIGNED' && parcel.stepIds.includes(stepId));
    const signature = parcel.events.find(({ move }) => move === 'sign');
    if (signature === undefined) return refused(notSigned(parcel.stage));
    if (results.length === 0) return refused(registeredAlready);
    const deliveryId = randomUUID();
    const recipientName = signature.signedBy ?? parcel.recipientName;
    unit.em.create(Delivery, {
      id: deliveryId,
      caseId: file.id,
      kind: 'COURIER',
      recipientName,
      recipientIdKind: null,
      recipientIdNumber: '',
      recipientRole: 'courier',
      authorisation: null,
      parcelId: parcel.id,
      registeredAt: unit.now,
      registeredBy: caller.sub ?? '',
      registeredByName: caller.name,
    });
    const way = `免费邮寄（${parcel.carrier}，运单号${parcel.trackingNumber}）`;
    const out = { deliveryId, results, recipientName, recipientIdNumber: '', recipientRole: 'courier', way, originals: null };
    const refusal = await finishDelivery(unit, caller, held, out);
    return refusal === null ? done(file.id) : refused(refusal);
  });
}

const parcelOfCaseUnknown: Refusal = {
  code: 'PARCEL_NOT_FOUND',
  message: { zh: '该件没有这一运单，请核对运单号', en: 'This case has no such parcel: check the tracking number' },
  ruleRef: operatingRules('第十条'),
  details: [],
};

const registeredAlready: Refusal = {
  ...parcelOfCaseUnknown,
  code: 'DELIVERY_REGISTERED_ALREADY',
  message: { zh: '该运单已办理出件登记，不能重复登记', en: 'This parcel is registered already' },
};

function notSigned(stage: Parameters<typeof parcelLifecycle.label>[0]): Refusal {
  const at = parcelLifecycle.label(stage);
  return {
    ...parcelOfCaseUnknown,
    code: 'PARCEL_NOT_SIGNED',
    message: { zh: `该运单当前为“${at.zh}”，签收之后方可出件登记`, en: `Register it when it is signed for; now: ${at.en}` },
  };
}
