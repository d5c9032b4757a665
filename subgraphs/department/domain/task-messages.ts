/** What a department notes in its own journal about the way of a task; nobody else is told. */
export const TASK_MOVED = 'onewindow.task.moved';
export const COLLEAGUE_ASKED = 'onewindow.task.colleagueAsked';
export const COLLEAGUE_ANSWERED = 'onewindow.task.colleagueAnswered';
export const SECOND_REVIEWER_NAMED = 'onewindow.task.secondReviewerNamed';
export const TASK_CO_SIGNED = 'onewindow.task.coSigned';
export const INSPECTION_RECORDED = 'onewindow.task.inspectionRecorded';
export const HEARING_REQUESTED = 'onewindow.task.hearingRequested';
export const HEARING_WAIVED = 'onewindow.task.hearingWaived';
export const HEARING_HELD = 'onewindow.task.hearingHeld';
export const TASK_STOPPED = 'onewindow.task.stopped';
/** The window ended the case after the department had decided: the decision stands in the books until it is revoked. */
export const DECISION_CROSSED = 'onewindow.task.decisionCrossedEnd';
