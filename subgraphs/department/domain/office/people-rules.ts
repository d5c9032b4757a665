import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Rule } from '../../../kit/domain/rule.js';
import { isInHand, type TaskStage, type TaskStep, taskLifecycle } from '../task-lifecycle.js';
import { type TaskSubject, withoutConflict } from '../task-rules.js';
import type { StaffMember } from '../task-work.js';
import type { Judged, Office } from './office.js';

/** A rule of the persons of a task, for the acts of the back office. */
export function ofPersons(rule: Rule<TaskSubject>): Rule<Office> {
  const judge = ({ task, actor, byHead }: Office) => rule.judge({ ...task, actor: actor.subject, byHead });
  return { code: rule.code, ruleRef: rule.ruleRef, judge };
}

/** Whoever accepted the case and whoever applied keep away from it. */
export const noConflict: readonly Rule<Office>[] = withoutConflict.map(ofPersons);

/** What the window has ended needs no more work. */
export const notEnded: Rule<Office> = {
  code: 'TASK_ENDED',
  ruleRef: operatingRules('第九条'),
  judge: ({ task: { stage, ended } }) =>
    stage === 'ENDED'
      ? {
          zh: `该办件已${ended?.why === 'WITHDRAWN' ? '由申请人撤回' : '终止办理'}（${ended?.reason ?? ''}），任务已终止，不再办理`,
          en: `The case was ${ended?.why === 'WITHDRAWN' ? 'withdrawn' : 'ended'} (${ended?.reason ?? ''}): this task needs no more work`,
        }
      : null,
};

export const inHand: Rule<Office> = {
  code: 'TASK_NOT_IN_WORK',
  ruleRef: operatingRules('第九条'),
  judge: ({ task: { stage } }) => (isInHand(stage) || stage === 'ENDED' ? null : notPossible(stage)),
};

/** The stage allows the step. */
export function stageAllows(step: TaskStep): Rule<Office> {
  return {
    code: 'TASK_NOT_IN_WORK',
    ruleRef: operatingRules('第九条'),
    judge: ({ task: { stage } }) => (stage === 'ENDED' || taskLifecycle.next(stage, step) !== null ? null : notPossible(stage)),
  };
}

function notPossible(stage: TaskStage) {
  const { zh, en } = taskLifecycle.label(stage);
  const first = stage === 'ARRIVED';
  return {
    zh: `该任务当前为“${zh}”，不能进行此项操作${first ? '，请先认领' : ''}`,
    en: `This cannot be done: the task is ${en.toLowerCase()}${first ? '; take it on first' : ''}`,
  };
}

/** Whoever holds the task works on it; the head may in his place. */
export const byHolderOrHead: Rule<Office> = {
  code: 'TASK_HELD_BY_ANOTHER',
  ruleRef: operatingRules('第六条（四）'),
  judge: ({ task: { claimedBy, claimedByName }, actor, byHead }) =>
    claimedBy === null || claimedBy === actor.subject || byHead
      ? null
      : {
          zh: `该任务由${claimedByName ?? '他人'}承办，请由承办人或者本部门负责人办理`,
          en: `This task is held by ${claimedByName ?? 'somebody else'}: only its holder or the head may do this`,
        },
};

export const byHead: Rule<Office> = {
  code: 'HEAD_ONLY',
  ruleRef: operatingRules('第六条（四）'),
  judge: (office) => (office.byHead ? null : { zh: '此项操作应当由本部门负责人作出', en: 'Only the head of the department may do this' }),
};

/** Whoever is named for the work has no conflict with it, either. */
export function namedWithoutConflict<Given>(namedIn: (given: Given) => readonly StaffMember[]): readonly Rule<Judged<Given>>[] {
  return withoutConflict.map(({ code, ruleRef, judge }) => ({
    code,
    ruleRef,
    judge: ({ task, given }) => {
      const broken = namedIn(given).flatMap(({ subject, name }) => {
        const message = judge({ ...task, actor: subject, byHead: false });
        return message === null ? [] : [{ zh: `${name}：${message.zh}`, en: `${name}: ${message.en}` }];
      });
      return broken[0] ?? null;
    },
  }));
}

/** A reason is more than a word: it stands in the journal, and others rely on it. */
export function withWords<Given>(
  code: string,
  wordsIn: (given: Given) => string,
  subject: { zh: string; en: string },
): Rule<Judged<Given>> {
  return {
    code,
    ruleRef: operatingRules('第九条'),
    judge: ({ given }) => {
      const { length } = [...wordsIn(given).trim()];
      return length >= FEWEST && length <= MOST
        ? null
        : { zh: `应当写明${subject.zh}，${FEWEST}至${MOST}个字`, en: `State the ${subject.en}, in ${FEWEST} to ${MOST} characters` };
    },
  };
}
const FEWEST = 5;
/** More than a letter of several pages: what is longer belongs into the file as a paper of its own. */
const MOST = 5000;
