import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Authorisation } from '../domain/delivery/authorisation.js';
import type { ParcelMove, ParcelStage } from '../domain/delivery/parcel-lifecycle.js';
import type { IdentityKind } from '../domain/delivery/recipient.js';
import type { ResultStage } from '../domain/delivery/result-lifecycle.js';

import type { ResultCorrection } from '../domain/step-time.js';

/** A document in the result window, from the department to the applicant. */
export const CaseResult = defineEntity({
  name: 'CaseResult',
  tableName: 'case_result',
  properties: {
    /** Id of the step it results from: one result a step. */
    stepId: p.string().length(36).primary(),
    caseId: p.string().length(36),
    department: p.string().length(40),
    outcome: p.string().length(20).$type<'APPROVED' | 'DENIED'>(),
    name: p.string().length(200),
    number: p.string().length(120),
    issuedOn: p.string().length(10),
    validUntil: p.string().length(10).strictNullable(),
    arrivedAt: p.datetime(3),
    deliveryId: p.string().length(36).strictNullable(),
    corrections: p.json<ResultCorrection[]>().strictNullable(),
    stage: p.string().length(20).$type<ResultStage>(),
    revision: p.integer().version(),
  },
});
export type CaseResult = InferEntity<typeof CaseResult>;

/** A registered delivery (出件登记, art. 10). */
export const Delivery = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  properties: {
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    kind: p.string().length(20).$type<'PICKUP' | 'COURIER'>(),
    recipientName: p.string().length(60),
    recipientIdKind: p.string().length(30).$type<IdentityKind>().strictNullable(),
    recipientIdNumber: p.string().length(18),
    recipientRole: p.string().length(40),
    authorisation: p.json<Authorisation>().strictNullable(),
    parcelId: p.string().length(36).strictNullable(),
    registeredAt: p.datetime(3),
    registeredBy: p.string().length(120),
    registeredByName: p.string().length(60),
  },
});
export type Delivery = InferEntity<typeof Delivery>;

/** How a case's results are to reach the applicant, and how long they have waited: the shelf of the result window. */
export const DeliveryFile = defineEntity({
  name: 'DeliveryFile',
  tableName: 'delivery_file',
  properties: {
    caseId: p.string().length(36).primary(),
    /** `AWAITED` before anything has come, `WAITING` on the shelf, `AWAY` all with the courier, `DONE` registered. */
    state: p.string().length(20).$type<'AWAITED' | 'WAITING' | 'AWAY' | 'DONE'>(),
    waitingSince: p.datetime(3).strictNullable(),
    mode: p.string().length(20).$type<'PICKUP' | 'POST'>(),
    postName: p.string().length(60).strictNullable(),
    postPhone: p.string().length(30).strictNullable(),
    postAddress: p.string().length(300).strictNullable(),
    contacts: p.integer(),
    lastContactAt: p.datetime(3).strictNullable(),
    reminders: p.integer(),
    /** ISO date. */
    nextReminderOn: p.string().length(10).strictNullable(),
    revision: p.integer().version(),
  },
});
export type DeliveryFile = InferEntity<typeof DeliveryFile>;

/** An attempt to reach the applicant (联系记录). */
export const ContactAttempt = defineEntity({
  name: 'ContactAttempt',
  tableName: 'contact_attempt',
  properties: {
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    channel: p.string().length(20),
    outcome: p.string().length(20),
    note: p.string().length(500).strictNullable(),
    contactedAt: p.datetime(3),
    contactedBy: p.string().length(120),
    contactedByName: p.string().length(60),
  },
});
export type ContactAttempt = InferEntity<typeof ContactAttempt>;

export interface ParcelEvent {
  /** The courier's own, so that a report that comes twice is known. */
  readonly eventId: string;
  readonly move: ParcelMove;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly place: string | null;
  readonly signedBy: string | null;
}

/** A parcel with results. The applicant pays nothing (art. 12). */
export const Parcel = defineEntity({
  name: 'Parcel',
  tableName: 'parcel',
  properties: {
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    carrier: p.string().length(40),
    trackingNumber: p.string().length(60),
    simulated: p.boolean(),
    stage: p.string().length(20).$type<ParcelStage>(),
    recipientName: p.string().length(60),
    phone: p.string().length(30),
    address: p.string().length(300),
    events: p.json<ParcelEvent[]>(),
    fee: p.integer(),
    orderedAt: p.datetime(3),
    orderedByName: p.string().length(60),
    /** When the simulator moves it next; null for a real one and at the end. */
    nextMoveAt: p.datetime(3).strictNullable(),
    /** Results in it. */
    stepIds: p.json<string[]>(),
    revision: p.integer().version(),
  },
});
export type Parcel = InferEntity<typeof Parcel>;
