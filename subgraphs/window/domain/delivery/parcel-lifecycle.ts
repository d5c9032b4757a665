import { defineLifecycle } from '../../../kit/domain/lifecycle/index.js';

/** A parcel with results, as the courier reports it (揽收、在途、签收、退回). Reports may skip a station, and never go back. */
export const parcelLifecycle = defineLifecycle({
  name: 'parcel',
  initial: 'ORDERED',
  stages: {
    ORDERED: {
      label: { zh: '已下单，待揽收', en: 'Ordered, to be picked up' },
      acts: { collect: 'COLLECTED', move: 'IN_TRANSIT' },
    },
    COLLECTED: { label: { zh: '已揽收', en: 'Picked up' }, acts: { move: 'IN_TRANSIT', sign: 'SIGNED', comeBack: 'CAME_BACK' } },
    IN_TRANSIT: { label: { zh: '在途', en: 'In transit' }, acts: { move: 'IN_TRANSIT', sign: 'SIGNED', comeBack: 'CAME_BACK' } },
    SIGNED: { label: { zh: '已签收', en: 'Signed for' }, acts: {} },
    CAME_BACK: { label: { zh: '已退回', en: 'Came back' }, acts: {} },
  },
  final: ['SIGNED', 'CAME_BACK'],
});

export type ParcelStage = (typeof parcelLifecycle.stages)[number];

/** What a courier can report of a parcel. */
export type ParcelMove = 'collect' | 'move' | 'sign' | 'comeBack';
