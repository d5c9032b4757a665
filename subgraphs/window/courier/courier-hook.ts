import type { Readable } from 'node:stream';
import { z } from 'zod';
import { type FileAnswer, type FileHandler, jsonAnswer, plainRefusal, refusalAnswer } from '../../kit/server/file-route.js';
import { hearCourier } from '../actions/delivery/hear-courier.js';
import { timestampHolds } from '../domain/delivery/hook-window.js';
import type { PartnerCourier } from './configured-courier.js';
import { signatureHolds } from './signature.js';

const LONGEST = 64 * 1024;

const word = (longest: number) => z.string().trim().min(1).max(longest);
const report = z.strictObject({
  eventId: word(60),
  /** The id of the order; the tracking number alone will do. */
  orderId: z.uuid().optional(),
  trackingNumber: word(60).toUpperCase().optional(),
  move: z.enum(['collect', 'move', 'sign', 'comeBack']),
  at: z.iso.datetime({ offset: true }),
  place: word(100).nullish(),
  signedBy: word(60).nullish(),
});

const nothingHere = plainRefusal('NOT_FOUND', {
  zh: '地址不存在，或者没有开通快递对接',
  en: 'Nothing is here, or no courier works with this hall',
});
const tooLarge = plainRefusal('REPORT_TOO_LARGE', { zh: '报告超过64KB', en: 'The report is larger than 64 KB' });
const wrong = plainRefusal('SIGNATURE_WRONG', { zh: '签名不正确', en: 'The signature is wrong' });
const stale = plainRefusal('REPORT_STALE', { zh: '签名时间与当前时间相差超过五分钟', en: 'The signature is more than five minutes off' });
const malformed = plainRefusal('REPORT_MALFORMED', { zh: '报告内容不符合约定的格式', en: 'The report is not as agreed' });

const STATUS: Readonly<Record<string, number>> = { PARCEL_NOT_FOUND: 404 };

/**
 * `POST /hooks/window/courier`: the courier's word on a parcel, believed by its signature over timestamp and body alone, which
 * is looked at before anything else is. An answer of 409 asks it to be sent again when what is missing has come.
 */
export function courierHook(partner: PartnerCourier | null): FileHandler {
  return async ({ store, now, language }, { method, path, headers, body }): Promise<FileAnswer> => {
    if (partner === null || method !== 'POST' || path !== '/courier') return refusalAnswer(404, nothingHere, language);
    const raw = await rawBody(body);
    if (raw === null) return refusalAnswer(413, tooLarge, language);
    const timestamp = headers['x-onewindow-timestamp'] ?? '';
    if (!signatureHolds(partner.hookKey, { timestamp, raw, signature: headers['x-onewindow-signature'] ?? '' }))
      return refusalAnswer(401, wrong, language);
    if (!timestampHolds(timestamp, now)) return refusalAnswer(401, stale, language);
    const { success, data } = report.safeParse(parsed(raw));
    if (!success || (data.orderId === undefined && data.trackingNumber === undefined)) return refusalAnswer(400, malformed, language);
    const outcome = await hearCourier(store, partner.courier.carrier, {
      eventId: data.eventId,
      orderId: data.orderId ?? null,
      trackingNumber: data.trackingNumber ?? null,
      move: data.move,
      at: new Date(data.at),
      place: data.place ?? null,
      signedBy: data.signedBy ?? null,
    });
    return outcome.ok
      ? jsonAnswer(200, { heard: data.eventId })
      : refusalAnswer(STATUS[outcome.refusal.code] ?? 409, outcome.refusal, language);
  };
}

/** The bytes as they came, which the signature is over; null when there are too many. */
async function rawBody(body: Readable): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LONGEST) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return null;
  }
}
