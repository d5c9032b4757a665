import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import type { Write } from '../../../kit/persistence/write.js';
import { isLate, type ParcelMove, parcelLifecycle } from '../../domain/delivery/parcel-lifecycle.js';
import type { Parcel } from '../../persistence/delivery.entity.js';
import { moveParcel } from './move-parcel.js';

/** What a courier says of a parcel, however it says it. */
export interface ParcelReport {
  /** The courier's own number of the report. */
  readonly eventId: string;
  readonly move: ParcelMove;
  readonly at: Date;
  readonly place: string | null;
  readonly signedBy: string | null;
}

/** Lets a report take effect on its parcel, or says why not. One that tells of what lies behind changes nothing. */
export async function takeReport(unit: Write, parcel: Parcel, report: ParcelReport): Promise<Refusal | null> {
  const { eventId, move, at, place, signedBy } = report;
  if (at > unit.now || at < parcel.orderedAt) return timeImpossible;
  if (move === 'sign' && (signedBy ?? '').trim() === '') return signerMissing;
  if ([...(signedBy ?? '').trim()].length > LONGEST_NAME || [...(place ?? '').trim()].length > LONGEST_PLACE) return tooLong;
  if (isLate(parcel.stage, move)) return null;
  if (parcelLifecycle.next(parcel.stage, move) === null) return outOfOrder(parcel.stage);
  const named = { place: place?.trim() || null, signedBy: signedBy?.trim() || null };
  await moveParcel(unit, parcel, { eventId, move, at: at.toISOString(), ...named });
  return null;
}

export const parcelUnknown: Refusal = {
  code: 'PARCEL_NOT_FOUND',
  message: { zh: '未找到该运单，请核对运单号', en: 'There is no such parcel: check the tracking number' },
  ruleRef: operatingRules('第十条'),
  details: [],
};

const timeImpossible: Refusal = {
  ...parcelUnknown,
  code: 'PARCEL_TIME_IMPOSSIBLE',
  message: { zh: '报告时间早于下单时间或者晚于当前时间', en: 'The time of the report lies before the order or in the future' },
};

/** As the register of deliveries holds them: a longer name could be reported and never registered. */
const LONGEST_NAME = 60;
const LONGEST_PLACE = 300;

const tooLong: Refusal = {
  ...parcelUnknown,
  code: 'PARCEL_REPORT_TOO_LONG',
  message: {
    zh: `签收人不得超过${LONGEST_NAME}字，地点不得超过${LONGEST_PLACE}字`,
    en: `A signer has at most ${LONGEST_NAME} characters, a place at most ${LONGEST_PLACE}`,
  },
};

const signerMissing: Refusal = {
  ...parcelUnknown,
  code: 'SIGNER_MISSING',
  message: { zh: '签收报告应当写明签收人', en: 'A report of delivery names who has signed' },
};

function outOfOrder(stage: Parameters<typeof parcelLifecycle.label>[0]): Refusal {
  const at = parcelLifecycle.label(stage);
  return {
    ...parcelUnknown,
    code: 'PARCEL_REPORT_OUT_OF_ORDER',
    message: { zh: `该运单当前为“${at.zh}”，不接受这一报告`, en: `This report does not follow from where the parcel is: ${at.en}` },
  };
}
