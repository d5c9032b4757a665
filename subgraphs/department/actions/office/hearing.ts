import { HEARING_APPOINTED, HEARING_RIGHT_TOLD } from '../../../kit/contract/task-hearing.message.js';
import type { IsoDate } from '../../../kit/domain/calendar/index.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { performAct } from '../../../kit/persistence/act.js';
import { type Appointment, appointHearingAct, recordHearingAct } from '../../domain/office/hearing/hold.act.js';
import { type HearingRequest, requestHearingAct, waiveHearingAct } from '../../domain/office/hearing/request.act.js';
import { tellHearingRightAct } from '../../domain/office/hearing/tell-right.act.js';
import type { TaskAct } from '../../domain/office/office.js';
import { isParty } from '../../domain/task-access.js';
import { HEARING_HELD, HEARING_REQUESTED, HEARING_WAIVED } from '../../domain/task-messages.js';
import { KnownEnterprise } from '../../persistence/department-tables.js';
import { taskNotFound } from '../task-not-found.js';
import { actOnTask, carryOut, type Desk, type Steps, type TaskInHand, type TaskInput, taskInHand } from './act-on-task.js';
import { colleague } from './colleague.js';

/** Those concerned are told, through the window, that they may ask for a hearing. */
export function tellHearingRight(desk: Desk, input: TaskInput & { readonly concerns: string }): Promise<Outcome<string>> {
  return actOnTask(desk, tellHearingRightAct, input, {
    given: () => done({ concerns: input.concerns }),
    tell: ({ unit, task }) => {
      if (task.hearing === null) return;
      const { concerns, requestBy } = task.hearing;
      unit.record({ type: HEARING_RIGHT_TOLD, subject: task.caseId, audience: 'window', data: { taskId: task.id, concerns, requestBy } });
    },
  });
}

export interface HearingVoiceInput extends TaskInput {
  /** Who asks or waives, as staff enter it from paper; the applicant speaks for himself. */
  readonly by?: string | null;
  readonly on?: IsoDate | null;
}

export function requestHearing(desk: Desk, input: HearingVoiceInput): Promise<Outcome<string>> {
  return heard<HearingRequest>(desk, requestHearingAct, input, {
    given: ({ office }) => done({ by: input.by ?? office.actor.name, on: input.on ?? null }),
    tell: noted(HEARING_REQUESTED),
  });
}

export function waiveHearing(desk: Desk, input: HearingVoiceInput): Promise<Outcome<string>> {
  return heard(desk, waiveHearingAct, input, {
    given: ({ office }) => done({ by: input.by ?? office.actor.name }),
    tell: noted(HEARING_WAIVED),
  });
}

export interface AppointHearingInput extends TaskInput {
  readonly at: Date;
  readonly place: string;
  readonly presider: string;
}

/** Time and place are notified, and who presides. */
export function appointHearing(desk: Desk, input: AppointHearingInput): Promise<Outcome<string>> {
  const { at, place } = input;
  return actOnTask<Appointment>(desk, appointHearingAct, input, {
    given: async ({ unit }) => {
      const found = await colleague(unit.em, input.presider, unit.now);
      return found.ok ? done({ at, place, presider: found.value }) : found;
    },
    tell: ({ unit, task }) => {
      const data = { taskId: task.id, at: at.toISOString(), place: place.trim() };
      unit.record({ type: HEARING_APPOINTED, subject: task.caseId, audience: 'window', data });
    },
  });
}

export function recordHearing(desk: Desk, input: TaskInput & { readonly record: string }): Promise<Outcome<string>> {
  return actOnTask(desk, recordHearingAct, input, { given: () => done({ record: input.record }), tell: noted(HEARING_HELD) });
}

function noted(type: string) {
  return ({ unit, task }: TaskInHand): void => {
    unit.record({ type, subject: task.caseId, audience: '-', data: { taskId: task.id } });
  };
}

/** The applicant speaks for himself; for others, whose request came on paper, the department's staff enter it. */
function heard<Given>(desk: Desk, act: TaskAct<Given>, input: TaskInput, steps: Steps<Given>): Promise<Outcome<string>> {
  const { store, caller } = desk;
  if (caller.department !== null) return actOnTask(desk, act, input, steps);
  return performAct(store, { name: act.name, actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const inHand = await taskInHand(unit, desk, input.taskId);
    if (inHand === null) return refused(taskNotFound);
    const { applicant, enterpriseId } = inHand.task;
    const enterprise = await unit.em.findOne(KnownEnterprise, { id: enterpriseId });
    const party = isParty(caller, { applicant, creditCode: enterprise?.creditCode ?? null });
    return party ? carryOut(inHand, act, steps) : refused(taskNotFound);
  });
}
