import type { Message } from '../../kit/domain/message.js';

/** What the entries of intake, from the draft to an early end, say in a case's timeline. */
export const INTAKE_SENTENCES: Readonly<Record<string, Message>> = {
  'onewindow.case.refused': { zh: '不予受理', en: 'Not accepted' },
  'onewindow.case.withdrawn': { zh: '申请人撤回申请', en: 'Withdrawn by the applicant' },
  'onewindow.case.terminated': { zh: '终止办理', en: 'Terminated' },
  'onewindow.case.step.ended': { zh: '本环节不再办理', en: 'This step is not carried on' },
  'onewindow.task.ended': { zh: '已告知部门停止办理', en: 'The department was told to stop' },
  'onewindow.case.decidedAfterEnd': {
    zh: '部门在得知办件结束之前作出了决定，该文书不予交付，由部门依法处理',
    en: 'The department decided before it learnt that the case had ended: its document is not handed out',
  },
};
