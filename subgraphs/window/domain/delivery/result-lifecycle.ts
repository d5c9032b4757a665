import { defineLifecycle } from '../../../kit/domain/lifecycle/index.js';

/** A result in the result window (art. 10): on the shelf until it is handed out here, or signed for from the courier and registered. */
export const resultLifecycle = defineLifecycle({
  name: 'delivery',
  initial: 'ON_SHELF',
  stages: {
    ON_SHELF: {
      label: { zh: '在架，待通知', en: 'On the shelf, applicant to be told' },
      acts: { contact: 'CONTACTED', post: 'POSTED', handOut: 'HANDED_OUT' },
    },
    CONTACTED: {
      label: { zh: '已联系申请人，待领取', en: 'Applicant contacted, to be collected' },
      acts: { contact: 'CONTACTED', post: 'POSTED', handOut: 'HANDED_OUT' },
    },
    POSTED: { label: { zh: '已交快递', en: 'With the courier' }, acts: { sign: 'SIGNED', comeBack: 'CAME_BACK', decline: 'ON_SHELF' } },
    SIGNED: { label: { zh: '快递已签收，待出件登记', en: 'Signed for, to be registered' }, acts: { register: 'HANDED_OUT' } },
    CAME_BACK: {
      label: { zh: '快递退回，重新上架', en: 'Came back, on the shelf again' },
      acts: { contact: 'CONTACTED', post: 'POSTED', handOut: 'HANDED_OUT' },
    },
    HANDED_OUT: { label: { zh: '已出件登记', en: 'Handed out and registered' }, acts: {} },
  },
  final: ['HANDED_OUT'],
});

export type ResultStage = (typeof resultLifecycle.stages)[number];

/** Whether it lies in the result window and can be handed out there. Pure. */
export function isHere(stage: ResultStage): boolean {
  return resultLifecycle.next(stage, 'handOut') !== null;
}
