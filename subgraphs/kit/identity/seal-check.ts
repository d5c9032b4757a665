import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { type LinkKey, SEAL_LIFETIME, SEAL_SKEW, type SealedCall, sealedText } from '../../../schema/seal.js';
import { RecentNonces } from './recent-nonces.js';

/** Why a call is not taken for the gateway's own; for the log alone. */
export type SealFault = 'MISSING' | 'UNREADABLE' | 'UNKNOWN_KEY' | 'TOO_OLD' | 'FROM_THE_FUTURE' | 'WRONG' | 'SEEN_BEFORE' | 'TOO_MANY';

/** The body as text, or as the length that was told of what streams. */
export type SealedBody = { readonly text: string } | { readonly length: string | undefined };

/** Null if the seal is good; it is good once. */
export type SealCheck = (seal: string | undefined, call: SealedCall, body: SealedBody) => SealFault | null;

const SEAL = /^([\w-]{1,40})\.(\d{1,16})\.([\w-]{8,64})\.([\w-]{43})$/;

/**
 * Checks that calls were sealed by the gateway, with any of the keys. Each process remembers the seals that it has seen for
 * as long as they are good, reads as well: a read that is sent again shows what it showed.
 * @param now milliseconds since 1970.
 */
export function sealCheck(linkKeys: readonly LinkKey[], now: () => number = Date.now): SealCheck {
  const keys = new Map<string, KeyObject>(linkKeys.map(({ kid, k }) => [kid, createSecretKey(k, 'base64url')]));
  const seen = new RecentNonces(SEAL_LIFETIME + SEAL_SKEW);
  return (seal, call, body) => {
    if (seal === undefined) return 'MISSING';
    const [, kid = '', time = '', nonce = '', mac = ''] = SEAL.exec(seal) ?? [];
    if (mac === '') return 'UNREADABLE';
    const key = keys.get(kid);
    if (key === undefined) return 'UNKNOWN_KEY';
    const at = now();
    if (at - Number(time) > SEAL_LIFETIME) return 'TOO_OLD';
    if (Number(time) - at > SEAL_SKEW) return 'FROM_THE_FUTURE';
    const stream = 'length' in body ? body : undefined;
    const text = 'text' in body ? body.text : '';
    const right = createHmac('sha256', key)
      .update(sealedText(call, kid, time, nonce, stream))
      .update(text)
      .digest();
    if (!timingSafeEqual(right, Buffer.from(mac, 'base64url'))) return 'WRONG';
    return seen.take(nonce, at);
  };
}
