import { defineLifecycle } from '../../kit/domain/lifecycle/index.js';

/**
 * A one-time notice (一次性告知单): one is current in a round. Being late forfeits nothing: the applicant may still answer until
 * the case is ended for it.
 */
export const noticeLifecycle = defineLifecycle({
  name: 'notice',
  initial: 'CURRENT',
  stages: {
    CURRENT: {
      label: { zh: '已告知，待补正', en: 'Issued, to be answered' },
      acts: { supplement: 'ANSWERED', expire: 'OVERDUE', end: 'LAPSED' },
    },
    OVERDUE: { label: { zh: '补正期限已过', en: 'Time for the answer is over' }, acts: { supplement: 'ANSWERED', end: 'LAPSED' } },
    ANSWERED: { label: { zh: '申请人已补正', en: 'Answered' }, acts: {} },
    LAPSED: { label: { zh: '办件终结，告知失效', en: 'Lapsed with the end of the case' }, acts: {} },
  },
  final: ['ANSWERED', 'LAPSED'],
});

export type NoticeStage = (typeof noticeLifecycle.stages)[number];

/** Where a notice stands, from what is written down about it. Pure. */
export function noticeStage(
  notice: { readonly answeredAt: Date | null; readonly overdueAt: Date | null },
  caseEnded: boolean,
): NoticeStage {
  if (notice.answeredAt !== null) return 'ANSWERED';
  if (caseEnded) return 'LAPSED';
  return notice.overdueAt === null ? 'CURRENT' : 'OVERDUE';
}
