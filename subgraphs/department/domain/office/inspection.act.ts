import type { Rule } from '../../../kit/domain/rule.js';
import { type Judged, licensingLaw, type TaskAct } from './office.js';
import { noConflict, notEnded, stageAllows, withWords } from './people-rules.js';

export interface InspectionRecord {
  readonly pauseId: string;
  readonly record: string;
}
type Recording = Judged<InspectionRecord>;
const ruleRef = licensingLaw('第三十四条第三款');

const byInspector: Rule<Recording> = {
  code: 'NOT_AN_INSPECTOR',
  ruleRef,
  judge: ({ task, actor, given: { pauseId } }) => {
    const pause = task.pauses?.find(({ id, endedAt }) => id === pauseId && endedAt === null);
    if (pause === undefined) return { zh: '没有这一正在进行的特别程序', en: 'No such procedure is running' };
    return pause.inspectors.some(({ subject }) => subject === actor.subject)
      ? null
      : { zh: '核查记录由被指派的核查人员本人填写', en: 'The record is made by those who were sent, each for himself' };
  },
};

const notRecorded: Rule<Recording> = {
  code: 'RECORD_MADE',
  ruleRef,
  judge: ({ task, actor, given: { pauseId } }) => {
    const own = task.pauses?.find(({ id }) => id === pauseId)?.inspectors.find(({ subject }) => subject === actor.subject);
    return own == null || own.record === null ? null : { zh: '您的核查记录已经填写', en: 'You have made your record already' };
  },
};

/** Each of those who were sent puts on record what he has found. */
export const recordInspectionAct: TaskAct<InspectionRecord> = {
  name: 'recordInspection',
  may: [notEnded, stageAllows('resume'), ...noConflict],
  rules: [byInspector, notRecorded, withWords('RECORD_MISSING', ({ record }) => record, { zh: '核查情况', en: 'findings' })],
  change: ({ task, actor, now }, { pauseId, record }) => ({
    pauses: (task.pauses ?? []).map((pause) =>
      pause.id === pauseId
        ? {
            ...pause,
            inspectors: pause.inspectors.map((one) =>
              one.subject === actor.subject ? { ...one, record: record.trim(), recordedAt: now.toISOString() } : one,
            ),
          }
        : pause,
    ),
  }),
};
