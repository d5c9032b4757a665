import { defineLifecycle } from '../../kit/domain/lifecycle/index.js';

/** What may be done with a task that somebody holds, whether its clock runs or stands still. */
const inHand = (stage: 'CLAIMED' | 'SUSPENDED') =>
  ({ takeOver: stage, assign: stage, transfer: stage, extend: stage, suspend: 'SUSPENDED', end: 'ENDED' }) as const;

/** A task at its department: whoever holds it decides it. While a special procedure runs nobody decides. */
export const taskLifecycle = defineLifecycle({
  name: 'department task',
  initial: 'ARRIVED',
  stages: {
    ARRIVED: { label: { zh: '待认领', en: 'Waiting to be taken on' }, acts: { claim: 'CLAIMED', assign: 'CLAIMED', end: 'ENDED' } },
    CLAIMED: { label: { zh: '办理中', en: 'In work' }, acts: { ...inHand('CLAIMED'), approve: 'APPROVED', deny: 'DENIED' } },
    SUSPENDED: {
      label: { zh: '特别程序中，暂停计时', en: 'Suspended for a special procedure' },
      acts: { ...inHand('SUSPENDED'), resume: 'CLAIMED' },
    },
    APPROVED: { label: { zh: '准予', en: 'Approved' }, acts: {} },
    DENIED: { label: { zh: '不予', en: 'Denied' }, acts: {} },
    ENDED: { label: { zh: '已终止', en: 'Ended without a decision' }, acts: {} },
  },
  final: ['APPROVED', 'DENIED', 'ENDED'],
});

export type TaskStage = (typeof taskLifecycle.stages)[number];
export type TaskStep = Parameters<typeof taskLifecycle.next>[1];

/** Somebody holds it and it is not decided. */
export function isInHand(stage: TaskStage): boolean {
  return stage === 'CLAIMED' || stage === 'SUSPENDED';
}
