import { localDate } from '../../../kit/domain/calendar/index.js';
import type { Caller } from '../../../kit/domain/caller.js';
import { operatingRules } from '../../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import { performAct } from '../../../kit/persistence/act.js';
import type { Store } from '../../../kit/persistence/store.js';
import type { Write } from '../../../kit/persistence/write.js';
import { Posting } from '../../../kit/posting/posting.entity.js';
import { requirePosting } from '../../../kit/posting/require-posting.js';
import { carriersOf } from '../../domain/delivery/carriers.js';
import { type ParcelMove, parcelLifecycle } from '../../domain/delivery/parcel-lifecycle.js';
import { sameName } from '../../domain/delivery/recipient.js';
import { lockedParcel, moveParcel } from './move-parcel.js';

export interface ReportInput {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly eventId: string;
  readonly move: ParcelMove;
  readonly at: Date;
  readonly place: string | null;
  readonly signedBy: string | null;
}

const parcelUnknown: Refusal = {
  code: 'PARCEL_NOT_FOUND',
  message: { zh: '未找到该运单，请核对运单号', en: 'There is no such parcel: check the tracking number' },
  ruleRef: operatingRules('第十条'),
  details: [],
};

/**
 * A courier reports where a parcel is. The report's own number makes it happen once, however often it is sent; one that
 * contradicts what was reported before is refused.
 */
export async function reportParcel(store: Store, caller: Caller, input: ReportInput): Promise<Outcome<string>> {
  const key = `${input.carrier.slice(0, 20)}/${input.eventId}`;
  return performAct(
    store,
    { name: 'reportParcel', actor: caller.sub ?? '', key, input: { ...input, at: input.at.toISOString() } },
    async (unit) => {
      const notStationed = await requirePosting(unit.em, caller, unit.now);
      if (notStationed !== null) return refused(notStationed);
      if (!(await reportsFor(unit, caller, input.carrier))) return refused(otherCarrier);
      const { carrier, trackingNumber, eventId, move, place, signedBy } = input;
      const parcel = await lockedParcel(unit, { carrier: carrier.trim(), trackingNumber: trackingNumber.trim().toUpperCase() });
      if (parcel === null || parcel.simulated) return refused(parcelUnknown);
      if (input.at > unit.now || input.at < parcel.orderedAt) return refused(timeImpossible);
      if (move === 'sign' && (signedBy ?? '').trim() === '') return refused(signerMissing);
      if (parcelLifecycle.next(parcel.stage, move) === null) return refused(outOfOrder(parcel.stage));
      const named = { place: place?.trim() || null, signedBy: signedBy?.trim() || null };
      await moveParcel(unit, parcel, { eventId, move, at: input.at.toISOString(), ...named });
      return done(parcel.id);
    },
  );
}

/** A courier is stationed in its own name, and reports on what it carries itself. */
async function reportsFor({ em, now }: Write, { sub }: Caller, carrier: string): Promise<boolean> {
  const postings = await em.find(Posting, { subject: sub ?? '' });
  return carriersOf(postings, localDate(now)).some((own) => sameName(own, carrier));
}

const otherCarrier: Refusal = {
  ...parcelUnknown,
  code: 'OTHER_CARRIER',
  message: { zh: '只能报告本快递企业承运的运单', en: 'A courier reports on the parcels that it carries itself' },
};

const timeImpossible: Refusal = {
  ...parcelUnknown,
  code: 'PARCEL_TIME_IMPOSSIBLE',
  message: { zh: '报告时间早于下单时间或者晚于当前时间', en: 'The time of the report lies before the order or in the future' },
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
    message: { zh: `该运单已为“${at.zh}”，不接受这一报告`, en: `This parcel is beyond that already: ${at.en}` },
  };
}
