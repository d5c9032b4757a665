import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Refusal, Rule } from '../../kit/domain/rule.js';
import { type TaskStage, taskLifecycle } from './task-lifecycle.js';

/** What the rules of working on a task look at. */
export interface TaskSubject {
  readonly stage: TaskStage;
  /** Subject of whoever applied. */
  readonly applicant: string;
  readonly acceptedBy: string;
  readonly claimedBy: string | null;
  readonly claimedByName: string | null;
  /** Subject of who acts. */
  readonly actor: string;
  /** Whether who acts is the head of the department (负责人). */
  readonly byHead: boolean;
}

/** Whoever accepted the case may not decide it: acceptance in front and approval behind are two persons. */
export const acceptorMayNotDecide: Rule<TaskSubject> = {
  code: 'ACCEPTOR_MAY_NOT_DECIDE',
  ruleRef: operatingRules('第四条、第六条'),
  judge: ({ acceptedBy, actor }) =>
    acceptedBy === actor
      ? { zh: '受理与审批应当分离，受理人不得办理同一办件的审批', en: 'Whoever accepted this case may not decide it' }
      : null,
};

/** Nobody decides on an application of one's own (回避; 公务员法 art. 76). */
const applicantMayNotDecide: Rule<TaskSubject> = {
  code: 'APPLICANT_MAY_NOT_DECIDE',
  ruleRef: { document: '《中华人民共和国公务员法》', article: '第七十六条' },
  judge: ({ applicant, actor }) =>
    applicant === actor
      ? { zh: '本人提出的申请应当回避，由其他人员办理', en: 'This is your own application: somebody else decides it' }
      : null,
};

/**
 * The head puts another in the place of whoever holds a task: a reviewer who may not decide it, somebody who has left.
 * Without that it would lie until its limit has passed (行政许可法 art. 42).
 */
export const canBeClaimed: Rule<TaskSubject> = {
  code: 'TASK_NOT_OPEN',
  ruleRef: operatingRules('第九条'),
  judge: ({ stage, claimedBy, claimedByName, actor, byHead }) =>
    taskLifecycle.next(stage, byHead && claimedBy !== actor && claimedBy !== null ? 'takeOver' : 'claim') === null
      ? {
          zh: `该任务当前为“${taskLifecycle.label(stage).zh}”（${claimedByName ?? '—'}），不能认领`,
          en: `This task cannot be taken on: ${taskLifecycle.label(stage).en}`,
        }
      : null,
};

const canBeDecided: Rule<TaskSubject> = {
  code: 'TASK_NOT_IN_WORK',
  ruleRef: operatingRules('第九条'),
  judge: ({ stage }) =>
    stage !== 'SUSPENDED' && stage !== 'ENDED' && taskLifecycle.next(stage, 'approve') === null
      ? {
          zh: `该任务当前为“${taskLifecycle.label(stage).zh}”，不能作出决定${stage === 'ARRIVED' ? '，请先认领' : ''}`,
          en: `This task cannot be decided: ${taskLifecycle.label(stage).en}${stage === 'ARRIVED' ? '; take it on first' : ''}`,
        }
      : null,
};

const decidedByWhoHoldsIt: Rule<TaskSubject> = {
  code: 'TASK_HELD_BY_ANOTHER',
  ruleRef: operatingRules('第六条（四）'),
  judge: ({ claimedBy, claimedByName, actor }) =>
    claimedBy !== null && claimedBy !== actor
      ? {
          zh: `该任务由${claimedByName ?? '他人'}办理，请由其作出决定；需要更换承办人的，由本部门负责人认领`,
          en: `This task is held by ${claimedByName ?? 'somebody else'}; the head of the department may take it over`,
        }
      : null,
};

/** Whoever has a conflict with a case does none of its work: whoever accepted it, and whoever applied. */
export const withoutConflict: readonly Rule<TaskSubject>[] = [acceptorMayNotDecide, applicantMayNotDecide];
export const decideRules: readonly Rule<TaskSubject>[] = [...withoutConflict, canBeDecided, decidedByWhoHoldsIt];

/** A denial names its reasons (行政许可法 art. 38); "no" alone is none. */
export function reasonsRefusal(outcome: 'APPROVED' | 'DENIED', opinion: string): Refusal | null {
  if (outcome === 'APPROVED' || [...opinion.trim()].length >= 5) return null;
  return {
    code: 'REASONS_MISSING',
    message: { zh: '不予办理的，应当写明理由', en: 'A denial must state its reasons' },
    ruleRef: { document: '《中华人民共和国行政许可法》', article: '第三十八条' },
    details: [{ subject: 'opinion', message: { zh: '理由不少于五个字', en: 'at least five characters' } }],
  };
}
