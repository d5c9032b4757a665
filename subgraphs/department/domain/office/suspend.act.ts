import { deadlineOf, localDate } from '../../../kit/domain/calendar/index.js';
import { basisText, limitText, procedureLabels } from '../../../kit/domain/catalogue/labels.js';
import type { Rule } from '../../../kit/domain/rule.js';
import type { SpecialProcedure, StaffMember, TaskPause } from '../task-work.js';
import { type Judged, licensingLaw, type Office, type TaskAct } from './office.js';
import { byHolderOrHead, namedWithoutConflict, noConflict, notEnded, stageAllows, withWords } from './people-rules.js';
import { allowanceFor, goesByTwo, openPauses, remainingOf } from './special-procedures.js';
import { clockOfTask } from './task-time.js';

export interface Suspension {
  readonly id: string;
  readonly procedure: SpecialProcedure;
  readonly reason: string;
  /** Who go out or test together; empty for procedures that others carry out. */
  readonly inspectors: readonly StaffMember[];
}
type Suspending = Judged<Suspension>;

/** Only what the law names stops the clock, and of that only what the item names (art. 45). */
const itemNamesIt: Rule<Suspending> = {
  code: 'PROCEDURE_NOT_IN_ITEM',
  ruleRef: licensingLaw('第四十五条'),
  judge: (office) => {
    const { procedure } = office.given;
    if (allowanceFor(office, procedure) !== null) return null;
    const named = office.item.limits.excluded.filter((one) => allowanceFor(office, one.procedure) !== null);
    const { zh, en } = procedureLabels[procedure];
    const others = named.map((one) => procedureLabels[one.procedure]);
    return {
      zh: `本事项没有规定“${zh}”为不计入期限的特别程序${others.length === 0 ? '' : `（可以进行的有：${others.map((one) => one.zh).join('、')}）`}，期限不能暂停`,
      en: `This item has no ${en} whose time would not count${others.length === 0 ? '' : ` (it has: ${others.map((one) => one.en).join(', ')})`}`,
    };
  },
};

const notRunning: Rule<Suspending> = {
  code: 'PROCEDURE_RUNNING',
  ruleRef: licensingLaw('第四十五条'),
  judge: ({ task, given: { procedure } }) =>
    openPauses(task.pauses).some((pause) => pause.procedure === procedure)
      ? {
          zh: `“${procedureLabels[procedure].zh}”正在进行，不能重复开始`,
          en: `This ${procedureLabels[procedure].en} is running already`,
        }
      : null,
};

const timeLeft: Rule<Suspending> = {
  code: 'PROCEDURE_TIME_USED_UP',
  ruleRef: licensingLaw('第四十五条'),
  judge: (office) => {
    const allowance = allowanceFor(office, office.given.procedure);
    if (allowance === null || leftFor(office, office.given.procedure) > 0) return null;
    const { zh, en } = limitText(allowance.max);
    return {
      zh: `该特别程序最长${zh}，此前已经用完，不能再暂停计时`,
      en: `This procedure may take ${en} at the longest, and has taken it`,
    };
  },
};

const twoGoTogether: Rule<Suspending> = {
  code: 'TWO_INSPECTORS_NEEDED',
  ruleRef: licensingLaw('第三十四条第三款、第五十五条第二款'),
  judge: ({ given: { procedure, inspectors } }) => {
    const persons = new Set(inspectors.map(({ subject }) => subject)).size;
    return goesByTwo(procedure) && persons < 2
      ? {
          zh: `${procedureLabels[procedure].zh}应当指派两名以上工作人员进行，请写明两名不同的人员`,
          en: `Two or more of the staff go for a ${procedureLabels[procedure].en}: name two different persons`,
        }
      : null;
  },
};

export const suspendAct: TaskAct<Suspension> = {
  name: 'suspendTask',
  may: [notEnded, stageAllows('suspend'), ...noConflict, byHolderOrHead],
  rules: [
    itemNamesIt,
    notRunning,
    timeLeft,
    twoGoTogether,
    ...namedWithoutConflict<Suspension>(({ inspectors }) => inspectors),
    withWords('REASON_MISSING', ({ reason }) => reason, { zh: '进行特别程序的理由', en: 'reason of the procedure' }),
  ],
  change: (office, given) => ({
    stage: 'SUSPENDED',
    pauses: [...(office.task.pauses ?? []), begun(office, given)],
    ...signatureVoid(office),
  }),
};

/** What comes in after the second reviewer has signed must be seen by the second reviewer, too. */
function signatureVoid({ task: { secondReview } }: Office): Pick<Office['task'], 'secondReview'> {
  return { secondReview: secondReview === null ? null : { ...secondReview, opinion: null, signedAt: null } };
}

function leftFor(office: Office, procedure: SpecialProcedure): number {
  const allowance = allowanceFor(office, procedure);
  if (allowance === null) return 0;
  const earlier = (office.task.pauses ?? []).filter((pause) => pause.procedure === procedure && pause.endedAt !== null);
  return remainingOf(allowance, earlier, office.calendar);
}

function begun(office: Office, { id, procedure, reason, inspectors }: Suspension): TaskPause {
  const { now, calendar, actor } = office;
  const longest = { amount: leftFor(office, procedure), unit: allowanceFor(office, procedure)?.max.unit ?? ('WORKING_DAY' as const) };
  const until = deadlineOf(longest, now, calendar).on;
  const state = clockOfTask(office).state;
  return {
    id,
    procedure,
    startedAt: now.toISOString(),
    endedAt: null,
    reason: reason.trim(),
    startedBy: actor,
    longest,
    until,
    notice: noticeOf(office, { procedure, reason, longest, until }),
    afterDue: state === 'OVERDUE_LEGAL' || state === 'OVERDUE_COMMITTED',
    inspectors: inspectors.map((inspector) => ({ ...inspector, record: null, recordedAt: null })),
    finding: null,
  };
}

/** The written notice to the applicant: what for, on what ground, how long at the longest (art. 45). */
function noticeOf(office: Office, { procedure, reason, longest, until }: Pick<TaskPause, 'procedure' | 'reason' | 'longest' | 'until'>) {
  const basis = allowanceFor(office, procedure)?.basis;
  const [name, ground] = [procedureLabels[procedure].zh, basis === undefined ? '' : `依据${basisText(basis)}，`];
  return (
    `您申请的“${office.item.name.zh}”需要进行${name}。${ground}自${localDate(office.now)}起所需时间最长为${limitText(longest).zh}` +
    `（预计不晚于${until}结束），不计算在办理期限内。理由：${reason.trim()}。`
  );
}
