import { defineLifecycle } from '../../kit/domain/lifecycle/index.js';

/**
 * A handover sheet (材料流转交接单, art. 9): the paper of one step on its way to the department and home again. What was signed
 * for on one side only stays open; an original comes home or is retained with a reason.
 */
export const handoverLifecycle = defineLifecycle({
  name: 'handover',
  initial: 'DRAWN_UP',
  stages: {
    DRAWN_UP: { label: { zh: '已开具，待移交', en: 'Drawn up, to be handed over' }, acts: { handOver: 'HANDED_OVER', drop: 'VOID' } },
    HANDED_OVER: {
      label: { zh: '已移交，待部门签收', en: 'Handed over, to be signed for' },
      acts: { confirm: 'CONFIRMED', confirmCopies: 'RETAINED', contest: 'CONTESTED', recall: 'DRAWN_UP' },
    },
    CONTESTED: {
      label: { zh: '签收不符，待核对', en: 'Received otherwise than listed' },
      acts: { correct: 'HANDED_OVER', recall: 'DRAWN_UP', settle: 'CONFIRMED', settleCopies: 'RETAINED' },
    },
    CONFIRMED: {
      label: { zh: '部门已签收', en: 'Signed for by the department' },
      acts: { sendBack: 'RETURNING', retainPart: 'CONFIRMED', retain: 'RETAINED' },
    },
    RETURNING: {
      label: { zh: '退还途中，待窗口签收', en: 'On its way back' },
      acts: { receiveBack: 'RETURNED', receivePart: 'CONFIRMED' },
    },
    RETURNED: { label: { zh: '原件已退还窗口', en: 'Returned to the window' }, acts: {} },
    RETAINED: { label: { zh: '已留存部门归档', en: 'Retained by the department' }, acts: {} },
    VOID: { label: { zh: '已作废', en: 'Void' }, acts: {} },
  },
  final: ['RETURNED', 'RETAINED', 'VOID'],
});

export type HandoverStage = (typeof handoverLifecycle.stages)[number];
