import { createHmac } from 'node:crypto';
import { Agent, type Dispatcher, request } from 'undici';
import { z } from 'zod';
import { readBounded, retryAfter } from '../channels/http-answer.js';
import type { OrderResult } from '../domain/delivery/order-result.js';
import type { Courier, CourierOrder } from './courier.js';

export interface HttpCourierOptions {
  readonly carrier: string;
  readonly url: string;
  /** Secret by which orders are signed. */
  readonly key: string;
  /** Milliseconds for the connection, and again for the answer. */
  readonly timeout?: number;
}

const answer = z.object({
  trackingNumber: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9-]{6,60}$/),
});

/**
 * Orders from a courier over HTTP: one POST a parcel, signed with HMAC-SHA256 over `<timestamp>.<body>`, with the parcel's id
 * as idempotency key. The courier promises to take one order under one key and to answer it the same way again, so that an
 * answer that was lost is asked for once more. Redirects are not followed: an address goes where the hall has said.
 */
export function httpCourier({ carrier, url, key, timeout = 10_000 }: HttpCourierOptions): Courier {
  const dispatcher = new Agent({ connect: { timeout }, headersTimeout: timeout, bodyTimeout: timeout });
  return {
    carrier,
    order: async (order, now) => {
      const body = bodyOf(order);
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': order.id,
        'x-onewindow-timestamp': timestamp,
        'x-onewindow-signature': createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex'),
      };
      try {
        return await resultOf(await request(url, { method: 'POST', headers, body, dispatcher, reset: true }), now);
      } catch {
        return postponed('COURIER_UNREACHABLE');
      }
    },
  };
}

function bodyOf({ id, orderNumber, recipient, pieces }: CourierOrder): string {
  // The centre pays (operating rules art. 12).
  return JSON.stringify({ orderId: id, orderNumber, recipient, pieces, payer: 'SENDER' });
}

/** Only a clear no to this order is one; wrong keys, wrong paths and faults are not the parcel's, and it is ordered again. */
async function resultOf({ statusCode: status, headers, body }: Dispatcher.ResponseData, now: Date): Promise<OrderResult> {
  if (status >= 200 && status < 300) {
    const { success, data } = answer.safeParse(await readBounded(body));
    return success ? { kind: 'TAKEN', trackingNumber: data.trackingNumber } : postponed('COURIER_ANSWER_UNREADABLE');
  }
  await body.dump({ limit: 16_384 }).catch(() => undefined);
  if (status === 400 || status === 410 || status === 422) return { kind: 'DECLINED', fault: 'ORDER_DECLINED' };
  if (status === 429 || status === 503)
    return { kind: 'POSTPONED', fault: 'COURIER_BUSY', notBefore: retryAfter(headers['retry-after'], now) };
  return postponed(status < 500 && status !== 408 && status !== 409 ? 'COURIER_MISCONFIGURED' : 'COURIER_FAILED');
}

function postponed(fault: string): OrderResult {
  return { kind: 'POSTPONED', fault, notBefore: null };
}
