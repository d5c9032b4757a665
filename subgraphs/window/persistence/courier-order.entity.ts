import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** An order to the courier that works with the hall; written with the act that posts, sent afterwards. */
export const CourierOrderRow = defineEntity({
  name: 'CourierOrderRow',
  tableName: 'courier_order',
  properties: {
    /** The parcel's, and the key under which the courier takes it once. */
    id: p.string().length(36).primary(),
    carrier: p.string().length(40),
    orderNumber: p.string().length(60),
    state: p.string().length(12).$type<'DUE' | 'SENDING' | 'TAKEN' | 'DECLINED'>(),
    attempts: p.integer(),
    /** When it is sent next; of one that is being sent, when its sender's time is up. */
    dueAt: p.datetime(3),
    /** Which claim has it, so that a sender whose time is up cannot settle what another has taken over. */
    claim: p.string().length(36).strictNullable(),
    fault: p.string().length(40).strictNullable(),
    settledAt: p.datetime(3).strictNullable(),
  },
});
export type CourierOrderRow = InferEntity<typeof CourierOrderRow>;
