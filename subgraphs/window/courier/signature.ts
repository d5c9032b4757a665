import { createHmac, timingSafeEqual } from 'node:crypto';

interface Signed {
  readonly timestamp: string;
  readonly raw: Buffer;
  /** Hexadecimal. */
  readonly signature: string;
}

/** Whether the signature is HMAC-SHA256 over `<timestamp>.<raw body>`; compared in constant time. */
export function signatureHolds(key: string, { timestamp, raw, signature }: Signed): boolean {
  if (!/^[0-9a-f]{64}$/i.test(signature)) return false;
  const due = createHmac('sha256', key).update(`${timestamp}.`).update(raw).digest();
  return timingSafeEqual(due, Buffer.from(signature, 'hex'));
}
