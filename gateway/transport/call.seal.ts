import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { type LinkKey, type SealedCall, sealedText } from '../../schema/seal.js';

/** Seals the calls to one subgraph. */
export interface CallSeal {
  /** A call with a body that is known. */
  ofBody(call: SealedCall, body: string): string;
  /** A call whose body streams: bound to its length alone. */
  ofStream(call: SealedCall, length: string | undefined): string;
}

/**
 * @param key the one that this gateway seals with.
 * @param now milliseconds since 1970.
 */
export function callSeal({ kid, k }: LinkKey, now: () => number = Date.now): CallSeal {
  const key = createSecretKey(k, 'base64url');
  // Counted after a beginning that no other process has: a new number each time, without the cost of chance.
  const beginning = randomBytes(12).toString('base64url');
  let count = 0;
  const seal = (call: SealedCall, body: string, stream?: { length: string | undefined }): string => {
    count += 1;
    const time = String(now());
    const nonce = `${beginning}-${count.toString(36)}`;
    const mac = createHmac('sha256', key)
      .update(sealedText(call, kid, time, nonce, stream))
      .update(body)
      .digest('base64url');
    return `${kid}.${time}.${nonce}.${mac}`;
  };
  return { ofBody: (call, body) => seal(call, body), ofStream: (call, length) => seal(call, '', { length }) };
}
