import type { OrderResult } from '../domain/delivery/order-result.js';

/** An order as a courier gets it: what it needs to fetch and carry the parcel, and nothing of the case. */
export interface CourierOrder {
  /** The parcel's id, under which the courier takes one order however often it is sent. */
  readonly id: string;
  /** The centre's own number, under which the parcel is known until the courier has given its tracking number. */
  readonly orderNumber: string;
  readonly recipient: { readonly name: string; readonly phone: string; readonly address: string };
  /** Documents in it. */
  readonly pieces: number;
}

/** A courier that takes orders from the hall. It reports on its parcels by the webhook, or by `reportParcel`. */
export interface Courier {
  /** The firm's name, as the parcels name it. */
  readonly carrier: string;
  /** Tries once, within bounded time. Every expected failure is a result. */
  readonly order: (order: CourierOrder, now: Date) => Promise<OrderResult>;
}
