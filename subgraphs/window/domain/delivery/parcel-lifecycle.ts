import { defineLifecycle } from '../../../kit/domain/lifecycle/index.js';

/** A parcel with results, as the courier reports it (揽收、在途、签收、退回). Reports may skip a station, and never go back. */
export const parcelLifecycle = defineLifecycle({
  name: 'parcel',
  initial: 'ORDERED',
  stages: {
    ORDERED: {
      label: { zh: '已下单，待揽收', en: 'Ordered, to be picked up' },
      acts: { collect: 'COLLECTED', move: 'IN_TRANSIT', decline: 'DECLINED' },
    },
    COLLECTED: { label: { zh: '已揽收', en: 'Picked up' }, acts: { move: 'IN_TRANSIT', sign: 'SIGNED', comeBack: 'CAME_BACK' } },
    IN_TRANSIT: { label: { zh: '在途', en: 'In transit' }, acts: { move: 'IN_TRANSIT', sign: 'SIGNED', comeBack: 'CAME_BACK' } },
    SIGNED: { label: { zh: '已签收', en: 'Signed for' }, acts: {} },
    CAME_BACK: { label: { zh: '已退回', en: 'Came back' }, acts: {} },
    DECLINED: { label: { zh: '快递企业未接单', en: 'Declined by the courier' }, acts: {} },
  },
  final: ['SIGNED', 'CAME_BACK', 'DECLINED'],
});

export type ParcelStage = (typeof parcelLifecycle.stages)[number];

/** What a courier can report of a parcel. */
export type ParcelMove = 'collect' | 'move' | 'sign' | 'comeBack';

const ORDER: Readonly<Record<ParcelMove, number>> = { collect: 1, move: 2, sign: 3, comeBack: 3 };
const REACHED: Readonly<Record<ParcelStage, number>> = { ORDERED: 0, COLLECTED: 1, IN_TRANSIT: 2, SIGNED: 3, CAME_BACK: 3, DECLINED: 3 };

/**
 * Whether a report tells of what the parcel has behind it: it was overtaken on its way, and is no contradiction. A second end
 * that differs from the first one is. Pure.
 */
export function isLate(stage: ParcelStage, move: ParcelMove): boolean {
  if (stage === 'DECLINED' || parcelLifecycle.next(stage, move) !== null) return false;
  return ORDER[move] < REACHED[stage] || (move === 'collect' && stage === 'COLLECTED');
}
