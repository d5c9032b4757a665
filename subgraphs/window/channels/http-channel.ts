import { createHmac } from 'node:crypto';
import { Agent, type Dispatcher, request } from 'undici';
import type { SendingResult } from '../domain/messages/sending-result.js';
import { isSurelyUnsent, readReference, retryAfter } from './http-answer.js';
import type { MessageChannel, OutgoingMessage } from './message-channel.js';

export interface HttpChannelOptions {
  readonly url: string;
  /** Secret that the provider shares with the hall. */
  readonly key: string;
  /** The hall's registered name, which the provider puts before the text: 【…】. */
  readonly signature: string;
  readonly idempotent: boolean;
  /** Milliseconds for the connection, and again for the answer. */
  readonly timeout?: number;
}

/**
 * Sends through a provider over HTTP: one POST a message, signed with HMAC-SHA256 over `<timestamp>.<body>`, with the
 * message's id as idempotency key. Redirects are not followed: an address goes where the hall has said and nowhere else.
 */
export function httpChannel({ url, key, signature, idempotent, timeout = 10_000 }: HttpChannelOptions): MessageChannel {
  const dispatcher = new Agent({ connect: { timeout }, headersTimeout: timeout, bodyTimeout: timeout });
  return {
    idempotent,
    send: async (message, now) => {
      const body = bodyOf(message, signature);
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': message.id,
        'x-onewindow-timestamp': timestamp,
        'x-onewindow-signature': createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex'),
      };
      try {
        // A connection that was kept may be closed under the request, and then nobody knows; each message has its own.
        return await resultOf(await request(url, { method: 'POST', headers, body, dispatcher, reset: true }), now);
      } catch (error) {
        return isSurelyUnsent(error)
          ? { kind: 'POSTPONED', fault: 'PROVIDER_UNREACHABLE', notBefore: null }
          : { kind: 'UNKNOWN', fault: 'NO_ANSWER' };
      }
    },
  };
}

function bodyOf({ id, channel, address, title, text, template }: OutgoingMessage, signature: string): string {
  return JSON.stringify({ id, channel, to: address, signature, title, text, template });
}

/** What the provider's answer means. Wrong keys and wrong paths are the hall's fault, not the recipient's: they are tried again. */
async function resultOf({ statusCode: status, headers, body }: Dispatcher.ResponseData, now: Date): Promise<SendingResult> {
  if (status >= 200 && status < 300) return { kind: 'SENT', reference: await readReference(body) };
  await body.dump({ limit: 16_384 }).catch(() => undefined);
  if (status === 429 || status === 503)
    return { kind: 'POSTPONED', fault: 'PROVIDER_BUSY', notBefore: retryAfter(headers['retry-after'], now) };
  if (status >= 500 || status === 408 || status === 409) return { kind: 'UNKNOWN', fault: 'PROVIDER_FAILED' };
  if (status < 400 || [401, 403, 404, 405].includes(status)) return { kind: 'POSTPONED', fault: 'PROVIDER_MISCONFIGURED', notBefore: null };
  return { kind: 'REFUSED', fault: status === 400 || status === 422 ? 'ADDRESS_REFUSED' : 'PROVIDER_REFUSED' };
}
