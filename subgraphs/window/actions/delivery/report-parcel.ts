import { localDate } from '../../../kit/domain/calendar/index.js';
import type { Caller } from '../../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import { performAct } from '../../../kit/persistence/act.js';
import type { Store } from '../../../kit/persistence/store.js';
import type { Write } from '../../../kit/persistence/write.js';
import { Posting } from '../../../kit/posting/posting.entity.js';
import { requirePosting } from '../../../kit/posting/require-posting.js';
import { carriersOf } from '../../domain/delivery/carriers.js';
import { sameName } from '../../domain/delivery/recipient.js';
import { lockedParcel } from './move-parcel.js';
import { type ParcelReport, parcelUnknown, takeReport } from './take-report.js';

export interface ReportInput extends ParcelReport {
  readonly carrier: string;
  readonly trackingNumber: string;
}

/**
 * A courier reports where a parcel is. The report's own number makes it happen once, however often it is sent; one that
 * contradicts what was reported before is refused.
 */
export async function reportParcel(store: Store, caller: Caller, input: ReportInput): Promise<Outcome<string>> {
  const key = `${[...input.carrier].slice(0, 20).join('')}/${input.eventId}`;
  return performAct(
    store,
    { name: 'reportParcel', actor: caller.sub ?? '', key, input: { ...input, at: input.at.toISOString() } },
    async (unit) => {
      const notStationed = await requirePosting(unit.em, caller, unit.now);
      if (notStationed !== null) return refused(notStationed);
      if (!(await reportsFor(unit, caller, input.carrier))) return refused(otherCarrier);
      const { carrier, trackingNumber } = input;
      const parcel = await lockedParcel(unit, { carrier: carrier.trim(), trackingNumber: trackingNumber.trim().toUpperCase() });
      if (parcel === null || parcel.simulated) return refused(parcelUnknown);
      const refusal = await takeReport(unit, parcel, input);
      if (refusal !== null) return refused(refusal);
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
