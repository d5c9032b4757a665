import { addDays, isWorkingDay, localDate, workingDaysBetween } from '../../../../kit/domain/calendar/index.js';
import type { Message } from '../../../../kit/domain/message.js';
import type { Rule } from '../../../../kit/domain/rule.js';
import type { StaffMember } from '../../task-work.js';
import { type Judged, licensingLaw, type Office, type TaskAct } from '../office.js';
import { byHolderOrHead, inHand, namedWithoutConflict, noConflict, notEnded, withWords } from '../people-rules.js';

/** Working days ahead of which time and place are notified, fixed by the law (art. 48 no. 1, counted as art. 82 says). */
const NOTIFIED_AHEAD = 7;

const requested: Rule<Office> = {
  code: 'HEARING_NOT_REQUESTED',
  ruleRef: licensingLaw('第四十七条'),
  judge: ({ task: { hearing } }) => (hearing?.requested == null ? { zh: '没有人要求听证', en: 'Nobody has asked for a hearing' } : null),
};

const notHeld: Rule<Office> = {
  code: 'HEARING_HELD',
  ruleRef: licensingLaw('第四十八条'),
  judge: ({ task: { hearing } }) => (hearing?.held == null ? null : { zh: '听证已经举行', en: 'The hearing was held already' }),
};

export interface Appointment {
  readonly at: Date;
  readonly place: string;
  readonly presider: StaffMember;
}
type Appointing = Judged<Appointment>;

const sevenDaysAhead: Rule<Appointing> = {
  code: 'HEARING_TOO_SOON',
  ruleRef: licensingLaw('第四十八条第一款第一项'),
  judge: ({ now, calendar, given: { at } }) => {
    const [today, day] = [localDate(now), localDate(at)];
    // Seven whole days lie between the notice and the hearing.
    if (at > now && workingDaysBetween(today, addDays(day, -1), calendar).days >= NOTIFIED_AHEAD) return null;
    return {
      zh: `举行听证应当提前${NOTIFIED_AHEAD}个工作日通知时间、地点`,
      en: `Time and place of a hearing are notified ${NOTIFIED_AHEAD} working days ahead`,
    };
  },
};

/** Held in time and on a day on which the hall works. */
const heldInTime: Rule<Appointing> = {
  code: 'HEARING_TOO_LATE',
  ruleRef: licensingLaw('第四十七条第一款'),
  judge: ({ task: { hearing }, calendar, now, given: { at } }) => {
    const day = localDate(at);
    if (!isWorkingDay(day, calendar)) return { zh: `${day}不是工作日`, en: `${day} is no working day` };
    const holdBy = hearing?.requested?.holdBy;
    // A hearing that is late already is held all the same, and stays late.
    return holdBy !== undefined && day > holdBy && localDate(now) <= holdBy
      ? { zh: `应当在${holdBy}以前组织听证`, en: `The hearing is held by ${holdBy}` }
      : null;
  },
};

/** Whoever presides has not examined the application: nor held it before, nor been sent out for it (art. 48 no. 3). */
function presidesUnconcerned({ moves, claimedBy, secondReviewer, pauses }: Office['task'], presider: StaffMember): Message | null {
  const held = (moves ?? []).flatMap(({ from, to }) => [from?.subject, to.subject]);
  const sent = (pauses ?? []).flatMap(({ inspectors }) => inspectors.map(({ subject }) => subject));
  return [claimedBy, secondReviewer, ...held, ...sent].includes(presider.subject)
    ? {
        zh: `${presider.name}审查过本件申请，听证由审查人员以外的人员主持`,
        en: `${presider.name} has examined this application: somebody else presides over the hearing`,
      }
    : null;
}
const presiderRule = { code: 'PRESIDER_EXAMINED', ruleRef: licensingLaw('第四十八条第一款第三项') };

const presiderDidNotExamine: Rule<Appointing> = {
  ...presiderRule,
  judge: ({ task, given: { presider } }) => presidesUnconcerned(task, presider),
};

/** The task may have come into the presider's hands since the hearing was appointed: then another presides. */
const presiderStillDidNot: Rule<Office> = {
  ...presiderRule,
  judge: ({ task }) => (task.hearing?.appointed == null ? null : presidesUnconcerned(task, task.hearing.appointed.presider)),
};

export const appointHearingAct: TaskAct<Appointment> = {
  name: 'appointHearing',
  may: [notEnded, inHand, ...noConflict, byHolderOrHead, requested, notHeld],
  rules: [
    sevenDaysAhead,
    heldInTime,
    presiderDidNotExamine,
    ...namedWithoutConflict<Appointment>(({ presider }) => [presider]),
    withWords('PLACE_MISSING', ({ place }) => place, { zh: '听证地点', en: 'place of the hearing' }),
  ],
  change: ({ task: { hearing }, now }, { at, place, presider }) => ({
    hearing:
      hearing === null
        ? null
        : { ...hearing, appointed: { at: at.toISOString(), place: place.trim(), presider, notifiedAt: now.toISOString() } },
  }),
};

const appointedAndPast: Rule<Office> = {
  code: 'HEARING_NOT_YET',
  ruleRef: licensingLaw('第四十八条'),
  judge: ({ task: { hearing }, now }) => {
    if (hearing?.appointed == null) return { zh: '尚未通知听证的时间、地点', en: 'Time and place have not been notified' };
    return now < new Date(hearing.appointed.at) ? { zh: '听证尚未举行', en: 'The hearing lies ahead' } : null;
  },
};

/** The record of the hearing, on which the decision rests. */
export const recordHearingAct: TaskAct<{ readonly record: string }> = {
  name: 'recordHearing',
  may: [notEnded, inHand, ...noConflict, byHolderOrHead, requested, notHeld, appointedAndPast, presiderStillDidNot],
  rules: [withWords('RECORD_MISSING', ({ record }) => record, { zh: '听证笔录的要点', en: 'gist of the record' })],
  change: ({ task: { hearing }, now }, { record }) => ({
    hearing: hearing === null ? null : { ...hearing, held: { at: now.toISOString(), record: record.trim() } },
  }),
};
