import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Rule } from '../../../kit/domain/rule.js';
import { taskLifecycle } from '../task-lifecycle.js';
import type { StaffMember } from '../task-work.js';
import { heldBy, moved } from './held-by.js';
import type { Judged, TaskAct } from './office.js';
import { byHead, byHolderOrHead, namedWithoutConflict, notEnded, stageAllows, withWords } from './people-rules.js';

export interface HandOn {
  readonly to: StaffMember;
  readonly reason: string | null;
}

const toAnother: Rule<Judged<HandOn>> = {
  code: 'ALREADY_HELD_BY_THEM',
  ruleRef: operatingRules('第九条'),
  judge: ({ task, given: { to } }) =>
    task.claimedBy === to.subject ? { zh: `该任务已由${to.name}承办`, en: `${to.name} holds this task already` } : null,
};

/** The head says who does it. */
export const assignAct: TaskAct<HandOn> = {
  name: 'assignTask',
  may: [notEnded, byHead, stageAllows('assign')],
  rules: [...namedWithoutConflict<HandOn>(({ to }) => [to]), toAnother],
  change: (office, { to, reason }) => ({
    stage: taskLifecycle.next(office.task.stage, 'assign') ?? office.task.stage,
    ...heldBy(office, to),
    moves: moved(office, 'ASSIGNED', to, reason),
  }),
};

/** Whoever holds it hands it to a colleague, and says why. */
export const transferAct: TaskAct<HandOn> = {
  name: 'transferTask',
  may: [notEnded, stageAllows('transfer'), byHolderOrHead],
  rules: [
    ...namedWithoutConflict<HandOn>(({ to }) => [to]),
    toAnother,
    withWords('REASON_MISSING', ({ reason }) => reason ?? '', { zh: '移交的理由', en: 'reason of the transfer' }),
  ],
  change: (office, { to, reason }) => ({ ...heldBy(office, to), moves: moved(office, 'TRANSFERRED', to, reason) }),
};
