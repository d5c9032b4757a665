import { deadlineOf, type IsoDate, localDate } from '../../../../kit/domain/calendar/index.js';
import type { Rule } from '../../../../kit/domain/rule.js';
import { type Judged, licensingLaw, type Office, type TaskAct } from '../office.js';
import { inHand, notEnded } from '../people-rules.js';

/** Working days in which the hearing is held, fixed by the law (art. 47, counted as art. 82 says). */
const HELD_WITHIN = { amount: 20, unit: 'WORKING_DAY' } as const;
const ruleRef = licensingLaw('第四十七条第一款');

const told: Rule<Office> = {
  code: 'HEARING_RIGHT_NOT_TOLD',
  ruleRef,
  judge: ({ task: { hearing } }) => (hearing === null ? { zh: '尚未告知听证权利', en: 'The right to a hearing has not been told' } : null),
};

const open: Rule<Office> = {
  code: 'HEARING_REQUESTED',
  ruleRef,
  judge: ({ task: { hearing } }) => {
    if (hearing?.requested != null)
      return { zh: `${hearing.requested.by}已经要求听证`, en: `${hearing.requested.by} has asked for a hearing already` };
    return hearing?.waived == null ? null : { zh: '听证权利已经放弃', en: 'The hearing was waived' };
  },
};

export interface HearingRequest {
  /** Who asks: the applicant or somebody concerned. */
  readonly by: string;
  /** The day on which a request on paper came in; null for today. */
  readonly on: IsoDate | null;
}
type Requesting = Judged<HearingRequest>;

const inTime: Rule<Requesting> = {
  code: 'HEARING_REQUEST_LATE',
  ruleRef,
  judge: ({ task: { hearing }, now, given }) =>
    hearing !== null && (given.on ?? localDate(now)) > hearing.requestBy
      ? { zh: `要求听证的期限已于${hearing.requestBy}届满`, en: `A hearing could be asked for until ${hearing.requestBy}` }
      : null,
};

const realDay: Rule<Requesting> = {
  code: 'HEARING_REQUEST_DAY',
  ruleRef,
  judge: ({ task: { hearing }, now, given: { on } }) =>
    hearing !== null && on !== null && (on > localDate(now) || on < localDate(new Date(hearing.toldAt)))
      ? { zh: '提出听证要求的日期应当在告知之日至今天之间', en: 'It was asked for between the day of telling and today' }
      : null,
};

const named: Rule<Judged<{ readonly by: string }>> = {
  code: 'HEARING_PARTY_MISSING',
  ruleRef,
  judge: ({ given: { by } }) => (by.trim() === '' ? { zh: '应当写明由谁提出', en: 'State who says so' } : null),
};

/** The applicant or somebody concerned asks for the hearing, or the department enters a request that came on paper. */
export const requestHearingAct: TaskAct<HearingRequest> = {
  name: 'requestHearing',
  may: [notEnded, inHand, told, open],
  rules: [named, inTime, realDay],
  change: ({ task: { hearing }, now, calendar }, { by, on }) => {
    const at = on === null || on === localDate(now) ? now : new Date(`${on}T09:00:00+08:00`);
    const requested = { by: by.trim(), at: at.toISOString(), holdBy: deadlineOf(HELD_WITHIN, at, calendar).on };
    return { hearing: hearing === null ? null : { ...hearing, requested } };
  },
};

/** They say that they do without: the decision need not wait. */
export const waiveHearingAct: TaskAct<{ readonly by: string }> = {
  name: 'waiveHearing',
  may: [notEnded, inHand, told, open],
  rules: [named],
  change: ({ task: { hearing }, now }, { by }) => ({
    hearing: hearing === null ? null : { ...hearing, waived: { by: by.trim(), at: now.toISOString() } },
  }),
};
