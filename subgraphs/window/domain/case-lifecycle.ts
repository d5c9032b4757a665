import { defineLifecycle } from '../../kit/domain/lifecycle/index.js';

/** A case at the window: accepted in front, approved behind, handed out at one window. Only a registered delivery closes it. */
export const caseLifecycle = defineLifecycle({
  name: 'case',
  initial: 'RECEIVED',
  stages: {
    RECEIVED: {
      label: { zh: '已收件，待审查', en: 'Received, to be reviewed' },
      acts: { issueNotice: 'TO_BE_CORRECTED', accept: 'ACCEPTED' },
    },
    TO_BE_CORRECTED: { label: { zh: '待补正', en: 'To be corrected' }, acts: { supplement: 'RECEIVED' } },
    ACCEPTED: { label: { zh: '已受理，办理中', en: 'Accepted, in work' }, acts: { allDecided: 'TO_BE_DELIVERED' } },
    TO_BE_DELIVERED: { label: { zh: '待出件', en: 'To be delivered' }, acts: { registerDelivery: 'CLOSED' } },
    CLOSED: { label: { zh: '已办结', en: 'Closed' }, acts: {} },
  },
  final: ['CLOSED'],
});

export type CaseStage = (typeof caseLifecycle.stages)[number];
