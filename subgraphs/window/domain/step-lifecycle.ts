import { defineLifecycle } from '../../kit/domain/lifecycle/index.js';

/** One step of a case as the window follows it. */
export const stepLifecycle = defineLifecycle({
  name: 'case step',
  initial: 'WAITING',
  stages: {
    WAITING: {
      label: { zh: '等待前序环节', en: 'Waiting for an earlier step' },
      acts: { release: 'RELEASED', cancel: 'CANCELLED', end: 'CANCELLED' },
    },
    RELEASED: {
      label: { zh: '已转交部门', en: 'Handed to the department' },
      acts: { receive: 'RECEIVED', decide: 'DECIDED', end: 'CANCELLED' },
    },
    RECEIVED: {
      label: { zh: '部门已签收', en: 'Received by the department' },
      acts: { claim: 'IN_WORK', decide: 'DECIDED', end: 'CANCELLED' },
    },
    IN_WORK: { label: { zh: '部门办理中', en: 'In work at the department' }, acts: { decide: 'DECIDED', end: 'CANCELLED' } },
    DECIDED: { label: { zh: '已决定', en: 'Decided' }, acts: {} },
    CANCELLED: { label: { zh: '未作决定而终止', en: 'Ended without a decision' }, acts: {} },
  },
  final: ['DECIDED', 'CANCELLED'],
});

export type StepStatus = (typeof stepLifecycle.stages)[number];
