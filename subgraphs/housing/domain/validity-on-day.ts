import type { Message } from '../../kit/domain/message.js';

/** Null when a certificate is still valid on a day (its last day counts), else what is wrong with it. */
export function expiredOn(day: string, validUntil: string | null, certificate: Message): Message | null {
  if (validUntil === null) return { zh: `未填报${certificate.zh}有效期`, en: `The ${certificate.en} has no date of expiry` };
  if (validUntil >= day) return null;
  return {
    zh: `${certificate.zh}有效期至${validUntil}，在${day}已经届满`,
    en: `The ${certificate.en} expired on ${validUntil}, before ${day}`,
  };
}
