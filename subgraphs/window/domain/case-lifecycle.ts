import { defineLifecycle } from '../../kit/domain/lifecycle/index.js';

/**
 * A case at the window: accepted in front, approved behind, handed out at one window. Only a registered delivery closes it;
 * it ends otherwise when it is not accepted (不予受理), withdrawn before it is decided (撤回) or terminated (终止办理).
 */
export const caseLifecycle = defineLifecycle({
  name: 'case',
  initial: 'RECEIVED',
  stages: {
    RECEIVED: {
      label: { zh: '已收件，待审查', en: 'Received, to be reviewed' },
      acts: { issueNotice: 'TO_BE_CORRECTED', accept: 'ACCEPTED', refuse: 'REFUSED', withdraw: 'WITHDRAWN', terminate: 'TERMINATED' },
    },
    TO_BE_CORRECTED: {
      label: { zh: '待补正', en: 'To be corrected' },
      acts: { supplement: 'RECEIVED', withdraw: 'WITHDRAWN', terminate: 'TERMINATED' },
    },
    ACCEPTED: {
      label: { zh: '已受理，办理中', en: 'Accepted, in work' },
      acts: { allDecided: 'TO_BE_DELIVERED', withdraw: 'WITHDRAWN', terminate: 'TERMINATED' },
    },
    TO_BE_DELIVERED: { label: { zh: '待出件', en: 'To be delivered' }, acts: { registerDelivery: 'CLOSED' } },
    CLOSED: { label: { zh: '已办结', en: 'Closed' }, acts: {} },
    REFUSED: { label: { zh: '不予受理', en: 'Not accepted' }, acts: {} },
    WITHDRAWN: { label: { zh: '申请人已撤回', en: 'Withdrawn by the applicant' }, acts: {} },
    TERMINATED: { label: { zh: '已终止办理', en: 'Terminated' }, acts: {} },
  },
  final: ['CLOSED', 'REFUSED', 'WITHDRAWN', 'TERMINATED'],
});

export type CaseStage = (typeof caseLifecycle.stages)[number];

/** Stages in which a case has come to its end, whichever. */
export const endedStages: readonly CaseStage[] = caseLifecycle.stages.filter((stage) => caseLifecycle.isFinal(stage));
