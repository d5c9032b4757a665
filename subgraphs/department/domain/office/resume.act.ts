import { addDays, type IsoDate, instantOf, localDate } from '../../../kit/domain/calendar/index.js';
import type { Rule } from '../../../kit/domain/rule.js';
import { type Judged, licensingLaw, type TaskAct } from './office.js';
import { byHolderOrHead, noConflict, notEnded, stageAllows, withWords } from './people-rules.js';
import { openPauses } from './special-procedures.js';

export interface Resumption {
  readonly pauseId: string;
  readonly finding: string;
  /** The day on which it really ended, where that was before today. */
  readonly endedOn: IsoDate | null;
}
type Resuming = Judged<Resumption>;
const ruleRef = licensingLaw('第四十五条');

const isOpen: Rule<Resuming> = {
  code: 'PROCEDURE_NOT_RUNNING',
  ruleRef,
  judge: ({ task, given: { pauseId } }) =>
    openPauses(task.pauses).some(({ id }) => id === pauseId)
      ? null
      : { zh: '没有这一正在进行的特别程序，或者已经结束', en: 'No such procedure is running: it has ended, or never was' },
};

const endsAfterItBegan: Rule<Resuming> = {
  code: 'ENDED_BEFORE_START',
  ruleRef,
  judge: ({ task, given: { pauseId, endedOn }, now }) => {
    const pause = task.pauses?.find(({ id }) => id === pauseId);
    if (pause === undefined) return null;
    const startedOn = localDate(new Date(pause.startedAt));
    return (endedOn !== null && endedOn < startedOn) || now < new Date(pause.startedAt)
      ? { zh: `特别程序自${startedOn}开始，结束不能早于开始`, en: `The procedure began on ${startedOn}: it cannot have ended before` }
      : null;
  },
};

const notInFuture: Rule<Resuming> = {
  code: 'ENDED_IN_FUTURE',
  ruleRef,
  judge: ({ given: { endedOn }, now }) =>
    endedOn !== null && endedOn > localDate(now) ? { zh: '结束日期不能晚于今天', en: 'It cannot have ended later than today' } : null,
};

/** All who were sent have made their record. */
const recordsMade: Rule<Resuming> = {
  code: 'INSPECTION_RECORD_MISSING',
  ruleRef: licensingLaw('第三十四条第三款'),
  judge: ({ task, given: { pauseId } }) => {
    const missing = (task.pauses?.find(({ id }) => id === pauseId)?.inspectors ?? []).filter(({ record }) => record === null);
    const names = missing.map(({ name }) => name);
    return missing.length === 0 ? null : { zh: `${names.join('、')}尚未填写核查记录`, en: `The record of ${names.join(', ')} is missing` };
  },
};

/** A special procedure ends with what it found; when none runs any more, the clock runs on. */
export const resumeAct: TaskAct<Resumption> = {
  name: 'resumeTask',
  may: [notEnded, stageAllows('resume'), ...noConflict, byHolderOrHead],
  rules: [
    isOpen,
    endsAfterItBegan,
    notInFuture,
    recordsMade,
    withWords('FINDING_MISSING', ({ finding }) => finding, { zh: '特别程序的结论', en: 'finding of the procedure' }),
  ],
  change: ({ task, now }, { pauseId, finding, endedOn }) => {
    const endedAt = (endedOn === null || endedOn === localDate(now) ? now : endOf(endedOn)).toISOString();
    const pauses = (task.pauses ?? []).map((pause) => (pause.id === pauseId ? { ...pause, endedAt, finding: finding.trim() } : pause));
    return { pauses, stage: openPauses(pauses).length > 0 ? 'SUSPENDED' : 'CLAIMED' };
  },
};

/** That day was still the procedure's. */
function endOf(day: IsoDate): Date {
  return instantOf(addDays(day, 1), '00:00');
}
