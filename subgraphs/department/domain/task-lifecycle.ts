import { defineLifecycle } from '../../kit/domain/lifecycle/index.js';

/** A task at its department: whoever takes it on decides it, until the head takes it over. */
export const taskLifecycle = defineLifecycle({
  name: 'department task',
  initial: 'ARRIVED',
  stages: {
    ARRIVED: { label: { zh: '待认领', en: 'Waiting to be taken on' }, acts: { claim: 'CLAIMED' } },
    CLAIMED: { label: { zh: '办理中', en: 'In work' }, acts: { approve: 'APPROVED', deny: 'DENIED', takeOver: 'CLAIMED' } },
    APPROVED: { label: { zh: '准予', en: 'Approved' }, acts: {} },
    DENIED: { label: { zh: '不予', en: 'Denied' }, acts: {} },
  },
  final: ['APPROVED', 'DENIED'],
});

export type TaskStage = (typeof taskLifecycle.stages)[number];
